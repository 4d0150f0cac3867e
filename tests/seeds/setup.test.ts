// `npm run setup` as an operator runs it: a process of its own on an empty database.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posts } from '../../workflows/setup/people.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';

const root = new URL('../..', import.meta.url).pathname;
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-setup-'));
  database = await emptyDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const people = Object.fromEntries(
  Object.keys(posts).map((post, index) => [
    post,
    { name: `人员${'甲乙丙丁戊己庚'[index]}`, phone: `1390000000${index}` },
  ]),
);

type Run = { words?: string[]; answers?: string[]; url?: string };
type Said = { code: number | null; said: string };

function setUp(setup: object): Promise<Said> {
  const file = join(folder, 'setup.json');
  writeFileSync(file, JSON.stringify(setup));
  return run('--file', file);
}

const run = (...words: string[]): Promise<Said> => runWith({ words });

/** Each question gets the next answer. */
async function runWith({ words = [], answers = [], url = database.url }: Run): Promise<Said> {
  const left = [...answers];
  const child = spawn(process.execPath, ['prepare.mjs', 'setup', ...words], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH ?? '', DATA_DIR: folder, DATABASE_URL: url, DEMO: '0' },
      ...{ LOG_LEVEL: 'silent', JOBS: '0' },
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      if (/：\s*$/.test(said) && left.length) child.stdin.write(`${left.shift()}\n`);
    });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, said };
}

test('names what is wrong and does nothing, then does all of it, installs a pack left out, renews invitations', async () => {
  const wrong = await setUp({ division: '32', people: { ...people, auditor: people.unionAdmin } });
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('不能是同一个人') });
  const unknown = await setUp({ division: '32', people, federations: 'village', packs: ['nowhere'] });
  expect(unknown).toMatchObject({ code: 1, said: expect.stringMatching(/city、county、street[\s\S]*可选：jiangsu/) });
  const done = await setUp({ division: '32', people, federations: 'city', packs: [] });
  expect(done).toMatchObject({
    code: 0,
    said: expect.stringMatching(/已建立 江苏省总工会，邀请了 7 人[\s\S]*邀请发出 7 条/),
  });
  expect(done.said).toContain('下级工会由任务建立');
  expect(done.said).not.toMatch(/\/i\/|1390000/);
  expect(done.said).toContain('配置包 jiangsu：安装时没有选用');
  expect(await run('--pack', 'jiangsu')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/已选用[\s\S]*配置包 jiangsu：发布了 \d+ 份文档/),
  });
  const again = await setUp({ division: '32', people });
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining('重新发送了 7 份邀请') });
}, 120_000);

test('asks in the terminal: for the province until there is one, then for what fits it', async () => {
  const other = await emptyDatabase();
  try {
    const persons = Object.values(people).flatMap(({ name, phone }) => [name, phone, '']);
    const { code, said } = await runWith({ url: other.url, answers: ['99', '35', '', '-', 'city', ...persons] });
    expect(said).toMatch(/没有代码为“99”的省级行政区划[\s\S]*xiamen = 厦门：先审核[\s\S]*9 个市级[\s\S]*84 个县级/);
    expect(said).toMatch(/已建立 福建省总工会，邀请了 7 人[\s\S]*配置包 xiamen：安装时没有选用/);
    expect(code).toBe(0);
  } finally {
    await other.drop();
  }
}, 60_000);
