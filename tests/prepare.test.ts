// prepare.mjs in a project of a few lines: what it installs, builds, starts and refuses.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'huiji-prepare-'));

beforeAll(() => {
  for (const file of ['prepare.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'civilDay.ts']) {
    cpSync(join(root, file), join(project, file));
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  write('member-ui/build.ts', "import { appendFileSync } from 'node:fs';\nappendFileSync('builds', 'x');\n");
  write(
    'api/server.ts',
    [
      'type Said = { pid: number; colour: string | undefined; args: string[] };',
      'const said: Said = { pid: process.pid, colour: process.env.COLOUR, args: process.argv.slice(2) };',
      "process.once('SIGINT', () => { console.log('stopped cleanly'); process.exit(0); });",
      'console.log(JSON.stringify(said));',
      'setInterval(() => {}, 1000);',
    ].join('\n'),
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('an unknown command is refused with the list of those that exist', () => {
  const { status, stderr } = run('strat');
  expect(status).toBe(1);
  expect(stderr).toMatch(/strat.*start、worker/s);
});

test('the manual of a pack that has none is refused with those there are', () => {
  write('tests/manuals/xiamen/joining.test.ts', '');
  const { status, stderr } = run('acceptance', '--pack=atlantis');
  expect(status).toBe(1);
  expect(stderr).toMatch(/atlantis.*xiamen/s);
});

test('start runs the server in this very process, with the settings of .env, and Ctrl-C ends it cleanly', async () => {
  write('.env', 'COLOUR=red\n');
  const child = spawn(process.execPath, ['prepare.mjs', 'start', '--fast'], { cwd: project });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
    if (String(chunk).includes('"pid"')) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(output).toContain(JSON.stringify({ pid: child.pid, colour: 'red', args: ['--fast'] }));
  expect(output).toContain('stopped cleanly');
  expect(code).toBe(0);
});

test('the pages are built again only when their sources changed', () => {
  const before = readFileSync(join(project, 'builds'), 'utf8').length;
  expect(run('build').status).toBe(0);
  expect(readFileSync(join(project, 'builds'), 'utf8')).toHaveLength(before);
  write('member-ui/pages/Join.tsx', 'export const Join = 1;\n');
  run('build');
  run('build');
  expect(readFileSync(join(project, 'builds'), 'utf8')).toHaveLength(before + 1);
});

test('a build that fails stops the command and is tried again the next time', () => {
  write('member-ui/build.ts', "throw new Error('broken');\n");
  for (const _ of ['first', 'second']) {
    const { status, stderr } = run('build');
    expect(status).toBe(1);
    expect(stderr).toContain('会员页面构建失败');
  }
});

function run(...args: string[]) {
  return spawnSync(process.execPath, ['prepare.mjs', ...args], { cwd: project, encoding: 'utf8' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
