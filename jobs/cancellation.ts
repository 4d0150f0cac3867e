import { logger } from '../logger.ts';
import { isCancelled } from '../models/store/queries/jobFires.ts';
import { onNotify } from '../models/store/sql/notifications.ts';
import { RunCancelled } from './task.ts';

const pollMs = 5_000;

type Watched = { id: string; cancelledAt: Date | null };

/** A signal that is aborted when the worker stops or somebody cancels the run, in whichever process he does. `forget` ends the watch. */
export function watchCancellation(
  { id: runId, cancelledAt }: Watched,
  stopping: AbortSignal,
): { signal: AbortSignal; forget(): void } {
  const cancelling = new AbortController();
  if (cancelledAt) cancelling.abort(new RunCancelled());
  const look = () =>
    void isCancelled(runId).then(
      (cancelled) => cancelled && cancelling.abort(new RunCancelled()),
      (error) => logger.warn({ err: error, run: runId }, 'could not ask whether a run is cancelled; asking again'),
    );
  const forgetNotify = onNotify('jobs', look);
  const timer = setInterval(look, pollMs);
  return {
    signal: AbortSignal.any([stopping, cancelling.signal]),
    forget() {
      forgetNotify();
      clearInterval(timer);
    },
  };
}
