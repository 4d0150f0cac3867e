// A copy of the project that a test may change, regenerate and start: its sources, with the packages of this one.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Not of the project: packages, what is built, settings and data of this checkout. */
const isApart = (name: string) => ['node_modules', 'dist', 'coverage', '.git', '.data', '.env'].includes(name);

export type ProjectCopy = {
  folder: string;
  /** Path → hash of its content, of every file of the project. */
  hashes(): Map<string, string>;
  /** Runs a command of prepare.mjs to its end. */
  run(...args: string[]): Promise<{ code: number | null; said: string }>;
  /** Starts the server on the database, builds its pages first and waits until it answers. @returns its address */
  start(databaseUrl: string): Promise<string>;
  remove(): Promise<void>;
};

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-copy-'));
  for (const path of filesIn(root)) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const data = mkdtempSync(join(tmpdir(), 'huiji-copy-data-'));
  const children = new Set<ChildProcess>();

  function prepare(args: string[], settings: Record<string, string> = {}) {
    const env = { PATH: process.env.PATH ?? '', HOME: data, DATA_DIR: data, LOG_LEVEL: 'silent', ...settings };
    const child = spawn(process.execPath, ['prepare.mjs', ...args], { cwd: folder, env });
    children.add(child);
    const output = { said: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output.said += chunk));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { output, ended: ended.finally(() => children.delete(child)) };
  }

  return {
    folder,
    hashes: () => new Map(filesIn(folder).map((path) => [path, hashOf(join(folder, path))])),
    async run(...args) {
      const { output, ended } = prepare(args);
      return { code: await ended, ...output };
    },
    async start(databaseUrl) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const settings = { DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1', DEMO: '1', ORIGIN: url };
      const { output, ended } = prepare(['start'], settings);
      const died = ended.then((code) => Promise.reject(new Error(`the server ended (${code}): ${output.said}`)));
      await Promise.race([answers(url), died]);
      died.catch(() => undefined);
      return url;
    },
    async remove() {
      const ended = [...children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(ended);
      for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Every file below, as paths from there. */
export function filesIn(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under + entry.name;
    if (isApart(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Each time over a connection of its own, so that none is left which the server closes meanwhile. */
async function answers(url: string): Promise<void> {
  const isReady = () =>
    new Promise<boolean>((resolve) => {
      const request = get(`${url}/healthz`, { agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      });
      request.once('error', () => resolve(false));
    });
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 250));
}
