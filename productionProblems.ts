import type { Config } from './config.ts';
import { BootError } from './errors.ts';

/** What must be put right before this configuration may serve real people; empty when nothing. */
export function productionProblems(config: Config): string[] {
  const problems: string[] = [];
  if (config.demo) problems.push('DEMO=1：生产环境不得写入演示数据，请设 DEMO=0 / demo data is on');
  if (config.sms.transport === 'sandbox') {
    problems.push(
      'SMS_TRANSPORT=sandbox：生产环境须配置真实短信通道（aliyun、tencent 或 http）/ the SMS transport is the sandbox',
    );
  }
  for (const name of config.defaultSecrets) {
    problems.push(`${name}：未设置，生产环境不得使用自动生成的默认密钥 / default secret in use`);
  }
  if (!config.origin.startsWith('https://')) {
    problems.push('ORIGIN：未配置终止 TLS 的 https 对外地址 / no TLS-terminating https origin');
  } else if (config.trustProxy === false) {
    problems.push(
      'TRUST_PROXY：https 由前面的代理终止，不信任它则所有访客看似同一个地址，限流会一起受限；请设为代理的跳数或地址段 / unset behind the https proxy: all visitors seem to come from one address',
    );
  }
  if (!config.operationsToken)
    problems.push('OPERATIONS_TOKEN：未设置，运行指标会对所有人公开 / metrics would be open to everybody');
  if (!config.adminTotp) problems.push('ADMIN_TOTP=0：生产环境管理员登录须启用动态口令 / administrators without TOTP');
  return problems;
}

/** Throws a BootError naming every problem. `found` adds what only the running system can see (demo data present …). */
export function refuseUnsafeProduction(config: Config, found: string[] = []): void {
  if (!config.production) return;
  const problems = [...productionProblems(config), ...found];
  if (problems.length > 0) throw new BootError(problems);
}
