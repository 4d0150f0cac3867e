// `npm start` as an operator meets it: killed in the middle, started again, stopped by Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from './support/freePort.ts';

const root = new URL('..', import.meta.url).pathname;
const phone = '13800007777';
let folder: string;
let port: number;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-start-'));
  port = await freePort();
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('keeps every acknowledged write through kill -9, and recovers by itself', async () => {
    await start();
    expect(await requestCode()).toBe(202);
    const before = await firstMessages();
    expect(before).toHaveLength(1);
    await ended('SIGKILL');
    await start();
    expect((await firstMessages()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  }, 120_000);

  it('says in a sentence that the port is taken', async () => {
    const said = await refusal({});
    expect(said).toContain(`端口 ${port} 已被占用`);
    expect(said).not.toMatch(/\bat .*server\.ts/);
  }, 60_000);

  it('stops cleanly on Ctrl-C', async () => {
    expect(await ended('SIGINT')).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  }, 30_000);

  it('names every wrong setting in words and refuses to start in production', async () => {
    const lines = await refusal({ NODE_ENV: 'production', DEMO: '1' });
    for (const name of ['DEMO', 'SMS_TRANSPORT', 'SESSION_SECRET', 'FIELD_KEYS', 'HASH_KEY', 'QR_SECRET', 'ORIGIN']) {
      expect(lines).toContain(name);
    }
    expect(await refusal({ SMS_TRANSPORT: 'pigeon' })).toMatch(/SMS_TRANSPORT.*sandbox, aliyun, tencent, http/);
  }, 60_000);
});

const settings = (more: Record<string, string> = {}) => ({
  PATH: process.env.PATH ?? '',
  DATA_DIR: folder,
  PORT: String(port),
  HOST: '127.0.0.1',
  DEMO: '0',
  LOG_LEVEL: 'silent',
  ...more,
});

async function start(): Promise<void> {
  child = spawn(process.execPath, ['prepare.mjs', 'start'], { cwd: root, env: settings(), stdio: 'ignore' });
  for (let waited = 0; waited < 60_000; waited += 200) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not answer within a minute');
}

function ended(signal: NodeJS.Signals): Promise<number | null> {
  const ending = child as ChildProcess;
  child = undefined;
  return new Promise((resolve) => {
    ending.once('exit', resolve);
    ending.kill(signal);
  });
}

function refusal(more: Record<string, string>): Promise<string> {
  const refused = spawn(process.execPath, ['prepare.mjs', 'start'], { cwd: root, env: settings(more) });
  let said = '';
  for (const stream of [refused.stdout, refused.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    refused.once('exit', (code) => (code === 1 ? resolve(said) : reject(new Error(`exit ${code}: ${said}`))));
  });
}

async function requestCode(): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/api/public/codes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ phone, purpose: 'signIn' }),
  });
  return response.status;
}

/** Those of the phone, once there are any: they are written after the commit. */
async function firstMessages(): Promise<{ id: string }[]> {
  for (let left = 40; ; left -= 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/sandbox/messages?to=${phone}`);
    const found = (await answer.json()) as { id: string }[];
    if (found.length || !left) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
