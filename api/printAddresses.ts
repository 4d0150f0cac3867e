import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { config } from '../config.ts';

/** Tells whoever started the instance where to go and, for a demo, how to sign in. */
export type SignIn = { role: string; loginName: string; password: string; what: string };

/** Where people reach it. */
export const originOf = (server: Server): string =>
  config.origin || `http://localhost:${(server.address() as AddressInfo).port}`;

export function printAddresses(server: Server, signIns: readonly SignIn[], say: (line: string) => void): void {
  const origin = originOf(server);
  say('');
  say('会籍 Huiji 已启动');
  say(`  会员入会    ${origin}/join`);
  say(`  管理后台    ${origin}/admin/`);
  say(`  运维控制台  ${origin}/console`);
  say(`  接口文档    ${origin}/openapi.json`);
  if (config.sms.transport === 'sandbox') say(`  短信沙箱    ${origin}/sandbox（验证码和通知都在这里看）`);
  if (signIns.length) {
    say('  演示账号（仅演示）：');
    for (const { role, loginName, password, what } of signIns)
      say(`    ${loginName.padEnd(18)} ${password.padEnd(18)} ${role}：${what}`);
  }
}
