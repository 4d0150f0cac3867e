import { logger } from '../logger.ts';
import { keepProgress, type Progress } from '../models/store/queries/jobFires.ts';

const writeMs = 1_000;

/** Writes how far a run is, once a second however often it is told; `flush` writes what was told last. */
export function progressWriter(runId: string) {
  let first: { at: number; done: number } | undefined;
  let latest: Progress | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = () => {
    timer = undefined;
    const progress = latest;
    latest = undefined;
    if (!progress) return;
    // A progress that is lost is told again; the work itself must not fail for it.
    writing = writing
      .then(() => keepProgress(runId, progress))
      .catch((error) => logger.warn({ err: error, run: runId }, 'the progress of a run was not written'));
  };

  return {
    tell(done: number, total: number | null, says?: string): void {
      const isFirst = !first;
      first ??= { at: Date.now(), done };
      latest = { done, total, says: says ?? null, secondsLeft: secondsLeft(first, done, total) };
      if (isFirst) write();
      else timer ??= setTimeout(write, writeMs);
    },
    async flush(): Promise<void> {
      clearTimeout(timer);
      write();
      await writing;
    },
  };
}

function secondsLeft(first: { at: number; done: number }, done: number, total: number | null): number | null {
  const [advanced, ms] = [done - first.done, Date.now() - first.at];
  if (total === null || advanced <= 0 || ms <= 0) return null;
  return Math.round((Math.max(total - done, 0) * ms) / advanced / 1_000);
}
