// What a data folder remembers of its server: port, password and, if elsewhere, the place of the files (mode 600).
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { BootError } from '../../../errors.ts';

export type Identity = { port: number; password: string; place?: string };

export function readIdentity(dataDir: string): Identity {
  const path = join(dataDir, 'postgres.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Identity;
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new BootError([
      `${path} 不见了（内含数据库密码），请从备份恢复该文件 / the file with the database password is missing; restore it`,
    ]);
  }
  const identity = { port: 0, password: randomBytes(24).toString('base64url') };
  keepIdentity(dataDir, identity);
  return identity;
}

export function keepIdentity(dataDir: string, identity: Identity): void {
  const path = join(dataDir, 'postgres.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(identity, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Keeps the remembered port when nobody else has taken it, else remembers a free one. */
export async function settlePort(dataDir: string, identity: Identity): Promise<void> {
  if (identity.port > 0 && (await freePort(identity.port))) return;
  identity.port = (await freePort(0)) || 0;
  keepIdentity(dataDir, identity);
}

function freePort(port: number): Promise<number | false> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : false));
    });
  });
}
