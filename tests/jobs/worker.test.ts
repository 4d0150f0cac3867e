import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startJobs } from '../../jobs/worker.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { claimNotices } from '../../models/store/queries/notices.ts';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { requestCode } from '../../workflows/access/requestCode.ts';
import { listSandbox } from '../../workflows/notices/listSandbox.ts';
import { writeMessages } from '../../workflows/notices/writeMessages.ts';
import { startRound } from '../../workflows/reviews/startRound.ts';
import { cancelRun } from '../../workflows/tasks/cancelRun.action.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { messages } from '../support/messages.ts';
import { lightOf, makeCases, makeUnion, preparePlatform } from '../workflows/reviews/openReviews.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  configureCrypto({
    fieldKeys: [{ id: 't', secret: Buffer.alloc(32, 1) }],
    equalityKey: Buffer.alloc(32, 2),
    profile: 'aes',
  });
  await connectStore(database.url);
  await preparePlatform();
});
afterAll(async () => {
  await disconnectStore();
  await database.drop();
});

let jobs: { stop(): Promise<void> } | undefined;
const start = async () => {
  jobs = await startJobs({ databaseUrl: database.url });
};
const stop = async () => {
  const running = jobs;
  jobs = undefined;
  await running?.stop();
};
// Also after a failure: a worker that goes on without its database is in the way of every test file after this one.
afterEach(stop);

async function until<T>(ask: () => Promise<T | undefined | false>, ms: number): Promise<T> {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error('it did not happen in time');
}

describe('the worker', () => {
  it('delivers a code soon after it was asked for, and stops quickly', async () => {
    await start();
    await requestCode({ phone: '13900000009' }, { ip: '192.0.2.1' } as never);
    const sent = await until(
      async () => (await listSandbox('13900000009')).find(({ state }) => state === 'sent'),
      4_500,
    );
    expect(sent.body).toMatch(/验证码\d{6}/);
    const started = Date.now();
    await stop();
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('sends one message when a process died between committing it and sending it', async () => {
    await requestCode({ phone: '13900000010' }, { ip: '192.0.2.2' } as never);
    await writeMessages();
    await claimNotices(10, new Date());
    await query("UPDATE notices SET next_at = now() WHERE state = 'sending' RETURNING 1");
    await start();
    await until(async () => (await listSandbox('13900000010')).find(({ state }) => state === 'sent'), 15_000);
    await stop();
    expect(await messages({ recipient: '13900000010' })).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('carries out a round that a person started, with its progress in the row', async () => {
    const union = await makeUnion();
    await makeCases(union, ['green', 'red', 'amber']);
    const round = await startRound(systemActor, { unionId: union.id });
    await start();
    const ended = await until(async () => findOne('reviewRound', { id: round.id, state: 'finished' }), 10_000);
    expect(ended).toMatchObject({ total: 3, done: 3, approved: 1, rejected: 1, leftToInbox: 1 });
    expect(await until(async () => findOne('jobRun', { unionId: union.id, state: 'finished' }), 15_000)).toMatchObject({
      scheduleKey: null,
      input: { roundId: round.id },
      progress: { done: 3, total: 3 },
      result: { roundId: round.id, done: 3 },
    });
    await stop();
  });

  it('ends a round that somebody stops while it runs, after the batch at hand', async () => {
    const union = await makeUnion();
    await makeCases(
      union,
      Array.from({ length: 300 }, (_, index) => lightOf(index)),
    );
    const round = await startRound(systemActor, { unionId: union.id });
    const [run] = await query<{ id: string }>(
      `UPDATE job_runs SET input = input || '{"batch": 2}' WHERE union_id = $1 RETURNING id`,
      [union.id],
    );
    await start();
    await until(async () => (await findOne('jobRun', { unionId: union.id }))?.progress, 10_000);
    await cancelRun(systemActor, String(run?.id));
    await until(async () => findOne('jobRun', { unionId: union.id, state: 'cancelled' }), 15_000);
    const ended = await findOne('reviewRound', { id: round.id });
    expect(ended).toMatchObject({ state: 'cancelled', total: 300 });
    expect(ended?.done).toBeLessThan(300);
    expect(await findOne('jobRun', { unionId: union.id })).toMatchObject({ progress: { done: ended?.done } });
    await stop();
  });

  it('takes up a run whose worker died while running it', async () => {
    const root = await ensureRoot();
    const run = await transact(systemActor, { action: 'create' }, async (tx) =>
      tx.create('jobRun', {
        task: 'audit.seal',
        unionId: root.id,
        scheduleKey: 'test',
        scheduledFor: new Date().toISOString(),
        state: 'running',
        startedAt: new Date().toISOString(),
      }),
    );
    await start();
    await until(async () => findOne('jobRun', { id: run.id, state: 'finished' }), 10_000);
    await stop();
    expect((await query('SELECT count(*)::int AS unsealed FROM audit WHERE block_id IS NULL'))[0]?.unsealed).toBe(0);
  });
});
