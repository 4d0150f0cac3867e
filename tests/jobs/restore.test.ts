// The drill: an instance is backed up while it serves, its cluster and its data folder are deleted, and it comes back as it was
// at a named instant, on another server, with its keys; its people sign in.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword } from '../../seeds/demo/demoSignIns.ts';
import { clientOf } from '../support/client.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';
import { freePort } from '../support/freePort.ts';

const root = new URL('../..', import.meta.url).pathname;
const member = '13000000000';
const laterPassword = 'Autumn-Lantern-58';
let folder: string;
let port: number;
let server: ChildProcess | undefined;
let elsewhere: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-drill-'));
  chmodSync(folder, 0o755);
  port = await freePort();
  elsewhere = await emptyDatabase();
  await start();
}, 180_000);
afterAll(async () => {
  if (server) await stop();
  await elsewhere.drop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const backups = () => readdirSync(at('backups')).filter((name) => name.endsWith('Z'));
const site = () => clientOf(`http://127.0.0.1:${port}`);

const settings = (more: Record<string, string> = {}) => ({
  ...{ PATH: process.env.PATH ?? '', DATA_DIR: at('data'), BACKUP_DIR: at('backups'), PORT: String(port) },
  ...{ BACKUP_SECRET: 'only this drill knows this passphrase', LOG_LEVEL: 'silent', DEMO: '1', ...more },
});

async function start(): Promise<void> {
  server = spawn(process.execPath, ['prepare.mjs', 'start'], { cwd: root, env: settings(), stdio: 'ignore' });
  for (let waited = 0; waited < 150_000; waited += 200) {
    if ((await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not answer');
}

function stop(): Promise<unknown> {
  const ending = server as ChildProcess;
  server = undefined;
  return new Promise((resolve) => {
    ending.once('exit', resolve);
    ending.kill('SIGTERM');
  });
}

/** `npm run …`: what it says, and how it ends. */
function run(command: string, args: string[] = [], env: Record<string, string> = {}) {
  return new Promise<{ status: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['prepare.mjs', command, ...args], { cwd: root, env: settings(env) });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.once('exit', (status) => resolve({ status, said }));
  });
}

const signIn = (identifier: string, password: string) =>
  site()('POST', '/api/public/session', { identifier, password });

async function signedIn(identifier: string, password: string) {
  const { status, body } = await signIn(identifier, password);
  expect(status).toBe(200);
  return clientOf(`http://127.0.0.1:${port}`, () => ({ Authorization: `Bearer ${body.token}` }));
}

describe('a backup', () => {
  it('is taken while people are served, and says what it holds', async () => {
    const { status, said } = await run('backup');
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringMatching(/已备份到 .*：\d+ 张表、\d+ 行/) });
    expect(said).toContain('密钥已加密存入');
    const [name] = backups();
    const keys = JSON.parse(readFileSync(at('data/secrets.json'), 'utf8'));
    for (const file of readdirSync(at(`backups/${name}`)).filter((file) => /\.(json|sealed)$/.test(file)))
      for (const key of [keys.hash, keys.fieldKeys.split(':')[1]])
        expect(readFileSync(at(`backups/${name}/${file}`), 'latin1')).not.toContain(key);
  }, 60_000);

  it('is proven by restoring it into a folder that is thrown away: rows, audit, keys and decisions', async () => {
    const before = readdirSync(at('data')).sort();
    const { status, said } = await run('restore', ['--verify']);
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(said).toMatch(/✓ \d+ 张表、\d+ 行，与备份时逐表相同/);
    expect(said).toMatch(/✓ 审计完整：[1-9]\d* 块/);
    expect(said).toMatch(/✓ 密钥打得开：.*共 [1-9]\d* 处/);
    expect(said).toMatch(/✓ 判定重放：[1-9]\d* 次/);
    expect(readdirSync(at('data')).sort()).toEqual(before);
  }, 90_000);

  it('is not restored with other keys than it was made with, and says which', async () => {
    const foreign = await run('restore', ['--verify'], {
      HASH_KEY: 'h'.repeat(44),
      FIELD_KEYS: `k9:${'A'.repeat(43)}=`,
    });
    expect(foreign.status).toBe(1);
    expect(foreign.said).toContain('什么都没有动');
    expect(foreign.said).toMatch(/HASH_KEY：这台机器上的不是备份所用的那一个/);
    expect(foreign.said).toMatch(/FIELD_KEYS k1：这台机器上没有/);
  }, 90_000);
});

describe('a server of one’s own', () => {
  const url = () => {
    const { password, port: databasePort } = JSON.parse(readFileSync(at('data/postgres.json'), 'utf8'));
    return `postgres://huiji:${password}@127.0.0.1:${databasePort}/huiji`;
  };

  it('is backed up by its rows and restored into an empty database, which is proven too', async () => {
    const env = { DATABASE_URL: url(), BACKUP_DIR: at('copies') };
    expect(await run('backup', [], env)).toMatchObject({
      status: 0,
      said: expect.stringContaining('只能恢复到这一时刻'),
    });
    expect(await run('restore', ['--verify'], env)).toMatchObject({
      status: 0,
      said: expect.stringContaining('逐表相同'),
    });
    const restored = await run('restore', [], { ...env, DATABASE_URL: elsewhere.url });
    expect(restored).toMatchObject({ status: 0, said: expect.stringContaining('可以启动') });
    const again = await run('restore', [], { ...env, DATABASE_URL: elsewhere.url });
    expect(again).toMatchObject({ status: 1, said: expect.stringContaining('数据库不是空的') });
  }, 120_000);
});

describe('after the loss of everything', () => {
  let instant: string;
  let session: ReturnType<typeof clientOf>;

  it('is refused while the server runs, and over what is there', async () => {
    expect(await run('restore')).toMatchObject({ status: 1, said: expect.stringContaining('加 --replace') });
    expect(await run('restore', ['--replace'])).toMatchObject({ status: 1, said: expect.stringContaining('还在运行') });
  }, 30_000);

  it('comes back as it was at the named instant, keys and all, from the backup folder alone', async () => {
    session = await signedIn(member, demoPassword);
    expect((await session('PUT', '/api/public/me/loginName', { loginName: 'before.loss' })).status).toBe(204);
    instant = new Date().toISOString();
    const changed = { password: laterPassword, current: demoPassword };
    expect((await session('PUT', '/api/public/me/password', changed)).status).toBe(204);
    await stop();
    rmSync(at('data'), { recursive: true });
    const { status, said } = await run('restore', ['--until', instant]);
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('密钥已从备份取出') });
    expect(existsSync(at('data/secrets.json'))).toBe(true);
  }, 120_000);

  it('and its people sign in: what was done before the instant is there, what came after is not', async () => {
    await start();
    expect((await signIn('before.loss', laterPassword)).status).toBe(401);
    const again = await signedIn('before.loss', demoPassword);
    expect((await again('GET', '/api/public/me')).body.membership).toMatchObject({ state: 'active' });
    expect((await session('GET', '/api/public/me')).status).toBe(401);
  }, 180_000);

  it('and the audit says so, and is whole', async () => {
    const { status, said } = await run('audit:verify');
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('✓ 审计完整') });
  }, 60_000);
});
