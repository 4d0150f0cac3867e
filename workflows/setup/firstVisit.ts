// The door of the first day: one link, on the terminal and in a file that only the operator reads, until it is used or half an hour
// or this process has passed. The log never holds it.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../config.ts';
import { NotFound } from '../../errors.ts';

const minutesValid = 30;
const path = join(config.dataDir, 'first-visit');
let open: { hash: Buffer; until: number } | undefined;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** A new link, in place of any before; also written to `DATA_DIR/first-visit`. */
export function openFirstVisit(origin: string): string {
  const token = randomBytes(18).toString('base64url');
  open = { hash: hashOf(token), until: Date.now() + minutesValid * 60_000 };
  const link = `${origin}/first-visit/${token}`;
  mkdirSync(config.dataDir, { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, `${link}\n`, { mode: 0o600 });
  return link;
}

/** @throws NotFound for a link that is used, old, of a process before, or none */
export function assertFirstVisit(token: string): void {
  if (open && Date.now() < open.until && timingSafeEqual(open.hash, hashOf(token))) return;
  throw new NotFound(
    '这个安装链接已失效：它30分钟内有效、只能用一次。尚未安装的，请重新启动服务，或运行 npm run setup',
    'This link is dead: it works once, within 30 minutes. If the instance is not set up, start the server again or run npm run setup',
  );
}

export function closeFirstVisit(): void {
  open = undefined;
  rmSync(path, { force: true });
}
