import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tasks } from '../../../jobs/foundTasks.ts';
import { runFire } from '../../../jobs/runFire.ts';
import type { Task } from '../../../jobs/task.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { cancelRun } from '../../../workflows/tasks/cancelRun.action.ts';
import { lightOf, makeCases, makeUnion, openReviews } from '../../workflows/reviews/openReviews.ts';

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openReviews();
});
afterAll(() => close());

const reviewCentralised = tasks.get('review.centralised') as Task;
const signal = new AbortController().signal;
const runOf = async ({ unionId }: { unionId: string }) =>
  (await findOne('jobRun', { unionId, state: 'queued' })) as Rows['jobRun'];

it('a round that is cancelled has decided whole batches, and its union may begin another', async () => {
  const union = await makeUnion();
  await makeCases(
    union,
    Array.from({ length: 30 }, (_, index) => lightOf(index)),
  );
  const round = await startRound(systemActor, { unionId: union.id });
  const run = await runOf(round);
  const cancelling = {
    ...reviewCentralised,
    run: (context: Parameters<Task['run']>[0]) =>
      reviewCentralised.run({
        ...context,
        input: { ...context.input, batch: 10 },
        progress: (done, total) => {
          context.progress(done, total);
          // The first batch is done: whoever watches cancels, and the second is the one at hand.
          if (done === 10) void cancelRun(systemActor, run.id);
        },
      }),
  };
  await runFire(cancelling, run.id, { signal, lastTry: false });
  const ended = (await findOne('reviewRound', { id: round.id })) as Rows['reviewRound'];
  expect(await findOne('jobRun', { id: run.id })).toMatchObject({
    state: ended.state,
    progress: { done: ended.done, total: 30 },
  });
  expect(ended.done % 10).toBe(0);
  const decided = (await find('application', { unionId: union.id })).filter(({ state }) => state !== 'submitted');
  expect(decided).toHaveLength(ended.approved + ended.rejected);
  expect(await startRound(systemActor, { unionId: union.id })).toMatchObject({ state: 'running' });
});

it('a round whose run was cancelled before a worker took it up ends without deciding anything', async () => {
  const union = await makeUnion();
  await makeCases(union, ['green', 'red']);
  const round = await startRound(systemActor, { unionId: union.id });
  const run = await runOf(round);
  await cancelRun(systemActor, run.id);
  await runFire(reviewCentralised, run.id, { signal, lastTry: false });
  expect(await findOne('jobRun', { id: run.id })).toMatchObject({ state: 'cancelled' });
  expect(await findOne('reviewRound', { id: round.id })).toMatchObject({ state: 'cancelled', done: 0 });
});
