// The ticker, the queue and the deliverer: everything that happens by itself in this process. Any number of processes may run it.
import { Logger, run, type TaskList } from 'graphile-worker';
import cron from 'node-cron';
import { logger } from '../logger.ts';
import { dispatchRuns, mostTries } from '../models/store/queries/jobFires.ts';
import { onNotify } from '../models/store/sql/notifications.ts';
import { startDeliverer } from './deliverer.ts';
import { fireDue } from './fireDue.ts';
import { tasks } from './foundTasks.ts';
import { runFire } from './runFire.ts';

/** Starts the jobs on a connected store. `stop` lets what is at hand reach its next safe point and leaves the rest to others. */
export async function startJobs({ databaseUrl }: { databaseUrl: string }): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const deliverer = startDeliverer();
  const runner = await run({
    connectionString: databaseUrl,
    taskList: taskList(stopping.signal),
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: quietLogger,
  });
  const tick = single(async () => {
    await fireDue();
    await dispatchRuns();
  });
  const ticker = everyFiveSeconds(tick);
  const forget = onNotify('jobs', () => void tick());
  await tick();
  return {
    async stop() {
      stopping.abort();
      forget();
      await ticker.destroy();
      await Promise.all([deliverer.stop(), runner.stop().catch(() => undefined)]);
    },
  };
}

/** In UTC: in a host's own zone node-cron is silent for the hour that a clock set back repeats. */
export const everyFiveSeconds = (tick: () => Promise<void>) =>
  cron.schedule('*/5 * * * * *', tick, { name: 'huiji ticker', timezone: 'UTC', suppressMissedWarning: true });

function taskList(signal: AbortSignal): TaskList {
  return Object.fromEntries(
    [...tasks].map(([name, task]) => [
      name,
      (payload, { job }) =>
        runFire(task, String((payload as { runId: string }).runId), { signal, lastTry: job.attempts >= mostTries }),
    ]),
  );
}

/** Not twice at the same time; a failing tick (the database is away) is logged and the next one tries again. */
function single(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work()
      .catch((error) => logger.error({ err: error }, 'the ticker failed; trying again shortly'))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
}

const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') logger.warn({ queue: String(message).slice(0, 300) }, 'job queue');
});
