// `npm run setup`: the first day of an instance, by questions or by `-- --file setup.json`. Run again, it renews dead invitations.
import '../jobs/foundTasks.ts';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { AppError } from '../errors.ts';
import { openDatabase } from '../models/store/openDatabase.ts';
import { findOne } from '../models/store/sql/find.ts';
import { type Installation, installPacks, installWanted } from '../workflows/documents/installPacks.ts';
import { deliverNotices } from '../workflows/notices/deliverNotices.ts';
import { openTransports } from '../workflows/notices/transports/transports.ts';
import { offeredPacks } from '../workflows/setup/packChoice.ts';
import { posts } from '../workflows/setup/people.ts';
import { renewInvitations } from '../workflows/setup/renewInvitations.ts';
import { isEmptyInstance, type Setup, setUp } from '../workflows/setup/setUp.ts';
import { ensureRoot } from '../workflows/unions/ensureRoot.ts';
import { countFederations } from '../workflows/unions/layFederations.ts';
import { seedDivisions } from './reference/seedDivisions.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const usage = `npm run setup                        在终端里逐项回答
npm run setup -- --file setup.json   无人值守；文件的写法见 docs/operations.md
npm run setup -- --pack 名称          安装一个当时没有选用的配置包`;

async function answersFromTerminal(): Promise<Setup> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string) => (await terminal.question(`${question}：`)).trim();
  const setup: Setup & { people: Record<string, Record<string, string>> } = { people: {} };
  setup.division = await provinceAnswered(ask);
  setup.unionName = await ask('省级工会名称（回车 = 省名加“总工会”）');
  setup.packs = await packsAnswered(ask, setup.division as string);
  setup.federations = await ask(await federationsQuestion(setup.division as string));
  for (const [post, { zh }] of Object.entries(posts))
    setup.people[post] = {
      name: await ask(`${zh} 姓名`),
      phone: await ask(`${zh} 手机号码（收邀请，可空）`),
      email: await ask(`${zh} 电子邮箱（收邀请，可空）`),
    };
  terminal.close();
  return setup;
}

type Ask = (question: string) => Promise<string>;

/** Asked until there is such a province: what comes next is counted in it. */
async function provinceAnswered(ask: Ask): Promise<string> {
  for (;;) {
    const id = await ask('省级行政区划代码（例如 32）');
    if (await findOne('division', { id, level: 'province' })) return id;
    say(`  没有代码为“${id}”的省级行政区划`);
  }
}

/** All of them by an empty line. */
async function packsAnswered(ask: Ask, division: string): Promise<unknown> {
  const offered = offeredPacks(division).map(({ key, title }) => `${key} = ${title}`);
  if (!offered.length) return undefined;
  const answer = await ask(`选用配置包？${offered.join('，')}（用逗号隔开；回车 = 全部，- = 都不用）`);
  return answer === '' ? undefined : answer === '-' ? [] : answer.split(/[,，、\s]+/).filter(Boolean);
}

/** Counted first: how many there would be. */
async function federationsQuestion(division: string): Promise<string> {
  const { city, county, street } = await countFederations(division);
  return `按行政区划建立下级工会？city = ${city} 个市级，county = 再加 ${county} 个县级，street = 再加 ${street} 个乡镇街道（回车 = 以后再说）`;
}

/** What stands after a word of the command. */
function argument(word: string): string | undefined {
  const at = process.argv.indexOf(word);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
}

function sayPack({ pack, installed, skipped }: Installation): void {
  if (installed) say(`  配置包 ${pack}：发布了 ${installed} 份文档`);
  else if (skipped) say(`  配置包 ${pack}：${skipped}`);
}

async function run(): Promise<void> {
  await seedDivisions(say);
  await ensureRoot();
  await installPacks();
  const pack = argument('--pack');
  if (pack !== undefined) {
    const installation = await installWanted(pack);
    say(`✓ 配置包 ${pack} ${installation.installed || installation.skipped ? '已选用' : '已在使用'}`);
    return sayPack(installation);
  }
  await setUpOrRenew();
  await sendInvitations();
}

async function setUpOrRenew(): Promise<void> {
  if (await isEmptyInstance()) {
    const file = argument('--file');
    const given = file === undefined ? await answersFromTerminal() : (JSON.parse(readFileSync(file, 'utf8')) as Setup);
    const { union, invited, packs, federations } = await setUp(given);
    say(`✓ 已建立 ${union}，邀请了 ${invited} 人，邀请30分钟内有效`);
    packs.forEach(sayPack);
    if (federations) say('  下级工会由任务建立，服务器运行后开始，进度见管理后台“任务运行”');
  } else say(`✓ 重新发送了 ${await renewInvitations()} 份邀请，30分钟内有效`);
}

async function sendInvitations(): Promise<void> {
  const transports = openTransports();
  const { sent, retried, dead } = await deliverNotices(transports);
  const others = sent + retried + dead === 0 ? '  邀请由正在运行的服务器发出' : '';
  for (const each of [transports.sms.first, transports.sms.second, transports.email]) each?.close?.();
  say(
    others ||
      `  邀请发出 ${sent} 条${retried ? `，${retried} 条稍后由服务器再试` : ''}${dead ? `，${dead} 条发送失败，请检查短信和邮件设置` : ''}`,
  );
}

if (process.argv.includes('--help')) say(usage);
else {
  const database = await openDatabase(say);
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(`✗ ${error.text.zh}`);
    for (const { path, message } of error.errors) say(`  ${path}：${message}`);
    process.exitCode = 1;
  } finally {
    await database.close();
  }
}
