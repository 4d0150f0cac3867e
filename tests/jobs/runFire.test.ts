// One run, from its start to its end, with tasks of the test.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runFire } from '../../jobs/runFire.ts';
import { type Task, type TaskContext, task } from '../../jobs/task.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { requestRun } from '../../models/store/queries/jobFires.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { cancelRun } from '../../workflows/tasks/cancelRun.action.ts';
import { buildUnion } from '../support/build.ts';
import { setUpStore } from '../support/setUpStore.ts';

let union: Rows['union'];
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null);
});

const testTask = (run: (context: TaskContext) => Promise<{ done: number }>): Task =>
  task({ name: 'test.count', title: { zh: '数', en: 'Count' }, results: { done: { zh: '已数', en: 'Counted' } }, run });

let serial = 0;
async function request(): Promise<string> {
  serial += 1;
  await transact(systemActor, { action: 'create' }, async (tx) =>
    requestRun(tx, { task: 'test.count', unionId: union.id, input: { serial } }),
  );
  return (await findOne('jobRun', { state: 'queued', task: 'test.count' }, { order: 'createdAt' }))?.id as string;
}
const rowOf = async (id: string) => (await findOne('jobRun', { id })) as Rows['jobRun'];
const never = () => new AbortController().signal;
const attempt = { signal: never(), lastTry: false };
const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())));

describe('progress', () => {
  it('stands in the row while the task runs, and its last word when it is over', async () => {
    const id = await request();
    const seen: unknown[] = [];
    const counting = testTask(async ({ progress }) => {
      progress(1, 400, '第一批');
      while (!(await rowOf(id)).progress);
      seen.push((await rowOf(id)).progress);
      for (let done = 2; done <= 400; done++) progress(done, 400);
      return { done: 400 };
    });
    await runFire(counting, id, attempt);
    expect(seen).toEqual([{ done: 1, total: 400, says: '第一批', secondsLeft: null }]);
    expect(await rowOf(id)).toMatchObject({
      state: 'finished',
      progress: { done: 400, total: 400, says: null, secondsLeft: 0 },
      result: { done: 400 },
    });
  });

  it('may leave open how much there is', async () => {
    const id = await request();
    await runFire(
      testTask(async ({ progress }) => {
        progress(7, null);
        return { done: 7 };
      }),
      id,
      attempt,
    );
    expect(await rowOf(id)).toMatchObject({ progress: { done: 7, total: null, secondsLeft: null } });
  });
});

describe('a run that is cancelled', () => {
  it('ends after the batch at hand, says who asked, and keeps what was done', async () => {
    const id = await request();
    const waiting = testTask(async ({ signal, progress }) => {
      progress(3, 10);
      await cancelRun(systemActor, id);
      await aborted(signal);
      return { done: 3 };
    });
    await runFire(waiting, id, attempt);
    expect(await rowOf(id)).toMatchObject({
      state: 'cancelled',
      cancelledAt: expect.any(String),
      finishedAt: expect.any(String),
      progress: { done: 3, total: 10 },
      result: { done: 3 },
    });
  });

  it('is not tried again when the task throws for it', async () => {
    const id = await request();
    const throwing = testTask(async ({ signal }) => {
      await cancelRun(systemActor, id);
      await aborted(signal);
      throw new Error('interrupted');
    });
    await runFire(throwing, id, attempt);
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', error: null });
  });

  it('before it began, is given to its task as cancelled, so that nothing is left half begun', async () => {
    const id = await request();
    await cancelRun(systemActor, id);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', cancelledAt: expect.any(String) });
    const seen: boolean[] = [];
    await runFire(
      testTask(async ({ signal }) => {
        seen.push(signal.aborted);
        return { done: 0 };
      }),
      id,
      attempt,
    );
    expect(seen).toEqual([true]);
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled' });
    await expect(cancelRun(systemActor, id)).rejects.toMatchObject({ status: 409 });
  });
});

it('a run that was interrupted is queued, with its progress, and goes on with the same input', async () => {
  const id = await request();
  const stopping = new AbortController();
  const inputs: unknown[] = [];
  const counting = (end: () => void) =>
    testTask(async ({ input, progress, signal }) => {
      inputs.push(input);
      progress(5, 10);
      end();
      if (signal.aborted) throw new Error('interrupted');
      return { done: 10 };
    });
  await expect(
    runFire(
      counting(() => stopping.abort()),
      id,
      { signal: stopping.signal, lastTry: false },
    ),
  ).rejects.toThrow('interrupted');
  expect(await rowOf(id)).toMatchObject({ state: 'queued', error: null, progress: { done: 5, total: 10 } });
  await runFire(
    counting(() => undefined),
    id,
    attempt,
  );
  expect(await rowOf(id)).toMatchObject({ state: 'finished', result: { done: 10 } });
  expect(inputs).toEqual([{ serial }, { serial }]);
});
