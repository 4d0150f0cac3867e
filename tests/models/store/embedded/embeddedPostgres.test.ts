import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../../models/store/embedded/embeddedPostgres.ts';
import { isAlive } from '../../../../models/store/embedded/isAlive.ts';

const script = fileURLToPath(new URL('holdPostgres.mjs', import.meta.url));
const holders: ChildProcess[] = [];
let folder: string;
let dataDir: string;
let lastWritten = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-runtime-'));
  execFileSync('chmod', ['755', folder]);
  dataDir = join(folder, 'data');
  const server = await startEmbeddedPostgres(dataDir);
  await query(server.url, 'CREATE TABLE written (n int)');
  await server.stop();
});
afterEach(async () => {
  for (const holder of holders.splice(0)) await ended(holder, 'SIGTERM');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a clean stop leaves no process, and the next start keeps data, port and password', async () => {
  const first = await startEmbeddedPostgres(dataDir);
  await write(first.url);
  const pid = postmaster();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  const second = await startEmbeddedPostgres(dataDir);
  expect(second.url).toBe(first.url);
  await expectWritten(second.url);
  await second.stop();
});

test('an acknowledged write survives kill -9 of the whole process tree', async () => {
  const holder = await hold();
  await write(holder.url);
  const pids = [holder.process.pid as number, ...tree(postmaster())];
  for (const pid of pids) killIfThere(pid);
  await recovered();
});

test('an acknowledged write survives kill -9 of the application alone, while its database server still runs', async () => {
  const holder = await hold();
  await write(holder.url);
  const orphan = postmaster();
  await ended(holder.process, 'SIGKILL');
  expect(isAlive(orphan)).toBe(true);
  await recovered();
  expect(isAlive(orphan)).toBe(false);
});

test('a write in the middle of kill -9 is either acknowledged and there, or not acknowledged', async () => {
  const holder = await hold();
  const client = new pg.Client(holder.url);
  client.on('error', () => {});
  await client.connect();
  setTimeout(() => {
    for (const pid of [holder.process.pid as number, postmaster()]) process.kill(pid, 'SIGKILL');
  }, 150);
  try {
    for (;;) {
      await client.query('INSERT INTO written VALUES ($1)', [lastWritten + 1]);
      lastWritten += 1;
    }
  } catch {
    // The server is gone: what was acknowledged until now must be found again.
  }
  expect(lastWritten).toBeGreaterThan(10);
  await recovered();
});

test('a second process joins the running server and leaves it running when it stops', async () => {
  const holder = await hold();
  const joined = await startEmbeddedPostgres(dataDir);
  expect(joined).toMatchObject({ joined: true, url: holder.url });
  await joined.stop();
  await write(holder.url);
});

test('two processes that start at the same moment share one server', async () => {
  const [one, two] = await Promise.all([hold(), hold()]);
  expect(one.url).toBe(two.url);
  expect([one.joined, two.joined].sort()).toEqual([false, true]);
  await expectWritten(one.url);
});

test('a process killed while it was starting the server does not keep others waiting', async () => {
  const killed = spawn('true');
  await new Promise((gone) => killed.once('exit', gone));
  writeFileSync(join(dataDir, 'postgres.turn'), String(killed.pid));
  await recovered();
});

test('a lock file whose process number now belongs to another program is recognised as stale', async () => {
  const bystander = spawn('sleep', ['60']);
  const lockFile = join(dataDir, 'postgres', 'postmaster.pid');
  writeFileSync(lockFile, `${bystander.pid}\n${join(dataDir, 'postgres')}\n0\n1\n\n127.0.0.1\n\n`);
  await recovered();
  expect(isAlive(bystander.pid as number)).toBe(true);
  bystander.kill();
});

test('a creation that was killed halfway begins again', async () => {
  const fresh = join(folder, 'halfway');
  mkdirSync(join(fresh, 'postgres.new'), { recursive: true });
  writeFileSync(join(fresh, 'postgres.new', 'PG_VERSION'), '18\n');
  const server = await startEmbeddedPostgres(fresh);
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(join(fresh, 'postgres.new'))).toBe(false);
});

test('a missing password file is named instead of a new cluster being made over the data', async () => {
  const lost = join(folder, 'lost');
  mkdirSync(join(lost, 'postgres'), { recursive: true });
  writeFileSync(join(lost, 'postgres', 'PG_VERSION'), '18\n');
  await expect(startEmbeddedPostgres(lost)).rejects.toThrow(/postgres\.json/);
});

test('the server answers on the loopback address only, to its password only, and its log holds neither password nor data', async () => {
  const server = await startEmbeddedPostgres(dataDir);
  const wrong = new URL(server.url);
  const password = wrong.password;
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await query(server.url, "CREATE TABLE person (phone text PRIMARY KEY); INSERT INTO person VALUES ('19900001111')");
  await expect(query(server.url, "INSERT INTO person VALUES ('19900001111')")).rejects.toThrow(/duplicate/);
  await server.stop();
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  for (const secret of [password, '19900001111']) expect(log).not.toContain(secret);
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
});

async function hold(): Promise<{ process: ChildProcess; url: string; joined: boolean }> {
  const holder = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(holder);
  const line = await new Promise<string>((resolve, reject) => {
    holder.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    holder.once('exit', () => reject(new Error('the stand-in ended')));
  });
  return { process: holder, ...(JSON.parse(line) as { url: string; joined: boolean }) };
}

async function recovered(): Promise<void> {
  const server = await startEmbeddedPostgres(dataDir);
  expect(server.joined).toBe(false);
  await expectWritten(server.url);
  await server.stop();
}

async function write(url: string): Promise<void> {
  await query(url, 'INSERT INTO written VALUES ($1)', [lastWritten + 1]);
  lastWritten += 1;
}

/** Everything acknowledged is there; one more may be, whose acknowledgement was cut off. */
async function expectWritten(url: string): Promise<void> {
  const [row] = await query(url, 'SELECT count(*)::int AS all, max(n) AS last FROM written');
  expect([lastWritten, lastWritten + 1]).toContain(row?.last ?? 0);
  expect(row?.all).toBe(row?.last ?? 0);
  lastWritten = row?.all as number;
}

async function query(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql, values)).rows ?? [];
  } finally {
    await client.end().catch(() => {});
  }
}

function postmaster(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A session of the database may end by itself between being seen and being killed. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The process and its children, of whom PostgreSQL has several. */
function tree(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children ? children.split(' ').map(Number) : [])];
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
