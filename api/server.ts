// Starts everything in one process: database, schema, packs, demo, pages, jobs. Ctrl-C stops it all cleanly.
import type { Server } from 'node:http';
import { config } from '../config.ts';
import { AppError, BootError } from '../errors.ts';
import { startJobs } from '../jobs/worker.ts';
import { logger } from '../logger.ts';
import { checkDescriptors } from '../models/descriptor/checkDescriptors.ts';
import { resources } from '../models/descriptor/registry.ts';
import { openDatabase } from '../models/store/openDatabase.ts';
import { refuseUnsafeProduction } from '../productionProblems.ts';
import { demoSignIns } from '../seeds/demo/demoSignIns.ts';
import { hasDemo } from '../seeds/demo/hasDemo.ts';
import { seedDemo } from '../seeds/demo/seedDemo.ts';
import { seedDivisions } from '../seeds/reference/seedDivisions.ts';
import { verbs } from '../workflows/actions/verbs.ts';
import { keepTally } from '../workflows/audit/keepTally.ts';
import { installPacks } from '../workflows/documents/installPacks.ts';
import { missedKept } from '../workflows/missedSearches/keepMissed.ts';
import { recordHooks } from '../workflows/records/recordHooks.ts';
import { openFirstVisit } from '../workflows/setup/firstVisit.ts';
import { isEmptyInstance } from '../workflows/setup/setUp.ts';
import { ensureRoot } from '../workflows/unions/ensureRoot.ts';
import { createApp } from './app.ts';
import { lazyConsole } from './backoffice/lazyConsole.ts';
import { httpServer } from './httpServer.ts';
import { originOf, printAddresses } from './printAddresses.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<() => Promise<void>> {
  await refuseWrong();
  const database = await openDatabase(say);
  const opened: (() => Promise<unknown>)[] = [database.close];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    await refuseDemoAmongReal();
    const tally = keepTally();
    opened.push(() => tally.stop(), missedKept);
    await prepareData();
    const server = await listen(await createApp({ console: lazyConsole() }));
    opened.push(() => closeServer(server));
    if (config.jobs) {
      const jobs = await startJobs({ databaseUrl: database.url });
      opened.push(() => jobs.stop());
    }
    printAddresses(server, config.demo ? demoSignIns : [], say);
    if (await isEmptyInstance()) sayFirstVisit(openFirstVisit(originOf(server)));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function refuseWrong(): Promise<void> {
  refuseUnsafeProduction(config);
  const problems = checkDescriptors(resources);
  if (problems.length) throw new BootError(problems);
  await Promise.all([verbs(), recordHooks()]);
}

/** Invented people must not receive real messages, nor stand among real members. */
async function refuseDemoAmongReal(): Promise<void> {
  const real = config.production || config.sms.transport !== 'sandbox';
  if (real && (config.demo || (await hasDemo()))) {
    throw new BootError([
      '数据库里有演示数据，或 DEMO=1：请换一个空数据库并设 DEMO=0，再接真实短信 / demo data and a real SMS transport do not go together',
    ]);
  }
}

/** Divisions, the root, the demo when the database is empty, then the packs: each does nothing when it has been done. */
async function prepareData(): Promise<void> {
  await seedDivisions(say);
  await ensureRoot();
  if (config.demo) await seedDemo(say);
  for (const { pack, installed, skipped } of await installPacks()) {
    if (installed) say(`配置包 ${pack}：发布了 ${installed} 份文档`);
    else if (skipped) logger.info({ pack, skipped }, 'pack not installed');
  }
}

/** Nobody can sign in yet: what the operator does next. The link is for his eyes only. */
function sayFirstVisit(link: string): void {
  say('');
  say('  这个实例还没有安装。请在30分钟内打开下面的链接，或在另一个终端运行 npm run setup：');
  say(`  ${link}`);
}

function listen(app: Awaited<ReturnType<typeof createApp>>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = httpServer(app);
    server.once('error', (error) => reject(unlistenable(error)));
    server.listen(config.port, config.host, () => resolve(server));
  });
}

function unlistenable(error: NodeJS.ErrnoException): Error {
  const why = {
    EADDRINUSE: `端口 ${config.port} 已被占用：可能已有一个实例在运行；请先停止它，或用 PORT 换一个端口 / port ${config.port} is taken: stop what runs there, or set PORT`,
    EACCES: `没有权限监听端口 ${config.port}：1024 以下的端口请由前面的代理监听 / not allowed to listen on port ${config.port}`,
    EADDRNOTAVAIL: `这台机器没有地址 ${config.host}：请检查 HOST / this machine has no address ${config.host}`,
  }[error.code ?? ''];
  return why ? new BootError([why]) : error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}

/** A second signal does not wait. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      say('正在停止…');
      stop().then(
        () => process.exit(0),
        (error) => {
          logger.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
}

try {
  const started = start();
  // From the first moment: a signal during the start stops what has been started by then.
  stopOnSignals(async () => (await started)());
  await started;
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.text.zh}\n`);
  process.exit(1);
}
