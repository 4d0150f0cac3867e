import { setTimeout as wait } from 'node:timers/promises';

/** Answers, or fails, no sooner than `milliseconds` after the start: how long it took tells nothing. */
export async function answerNotBefore<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), wait(milliseconds)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
