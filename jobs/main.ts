// `npm run worker`: the jobs in a process of their own, beside servers started with JOBS=0.
import { config } from '../config.ts';
import { AppError, BootError } from '../errors.ts';
import { logger } from '../logger.ts';
import { openDatabase } from '../models/store/openDatabase.ts';
import { productionProblems } from '../productionProblems.ts';
import { keepTally } from '../workflows/audit/keepTally.ts';
import { ensureRoot } from '../workflows/unions/ensureRoot.ts';
import { startJobs } from './worker.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<() => Promise<void>> {
  const problems = config.production ? productionProblems(config) : [];
  if (problems.length) throw new BootError(problems);
  const database = await openDatabase(say);
  const tally = keepTally();
  await ensureRoot();
  const jobs = await startJobs({ databaseUrl: database.url });
  say('任务进程已启动，Ctrl-C 停止');
  return async () => {
    await jobs.stop();
    await tally.stop();
    await database.close();
  };
}

try {
  const stop = await start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error) => {
          logger.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.text.zh}\n`);
  process.exit(1);
}
