// The round of a union and the schedules below it: who has one of his own, even a disabled one, is left to it.

import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { forgetRulebook } from '../../../workflows/documents/rulebook.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { roundOfRun, startRound } from '../../../workflows/reviews/startRound.ts';
import { buildUnion } from '../../support/build.ts';
import { makeCases, makeUnion, openReviews } from './openReviews.ts';

let close: () => Promise<void>;
let parent: Rows['union'];
let child: Rows['union'];
let grandchild: Rows['union'];
let sibling: Rows['union'];
beforeAll(async () => {
  close = await openReviews();
});
afterAll(() => close());
beforeEach(async () => {
  parent = await makeUnion('上级');
  [child, sibling] = [await buildUnion(parent), await buildUnion(parent)];
  grandchild = await buildUnion(child);
  for (const union of [parent, child, grandchild, sibling]) await makeCases(union, ['green', 'red']);
});

async function publishSchedule(
  union: Rows['union'],
  changes: Record<string, unknown> = {},
  dates: Record<string, unknown> = {},
) {
  const body = {
    kind: 'schedule' as const,
    key: 'review.centralised',
    title: '本级集中审核',
    task: 'review.centralised',
    cron: '0 3 1 * *',
    timezone: 'Asia/Shanghai',
    options: {},
    enabled: true,
    ...changes,
  };
  const { kind, key, title } = body;
  const values = { kind, key, title, unionId: union.id, number: 1, state: 'published' as const, body, hash: 'h' };
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    tx.create('document', { ...values, validFrom: '2020-01-01', publishedAt: new Date().toISOString(), ...dates });
  });
  forgetRulebook();
}

async function reviewed(): Promise<string[]> {
  const rows = await find('application', { unionId: [parent.id, child.id, grandchild.id, sibling.id] });
  const names = { [parent.id]: 'parent', [child.id]: 'child', [grandchild.id]: 'grandchild', [sibling.id]: 'sibling' };
  return [...new Set(rows.filter(({ roundId }) => roundId).map(({ unionId }) => names[unionId] as string))].sort();
}
const reviewParent = async () => runRound((await startRound(systemActor, { unionId: parent.id })).id);

it('covers all that lies below while nobody there has a schedule', async () => {
  expect(await reviewParent()).toMatchObject({ total: 8, done: 8 });
  expect(await reviewed()).toEqual(['child', 'grandchild', 'parent', 'sibling']);
});

it.each([
  ['another time', { cron: '0 4 15 * *' }],
  ['a disabled one', { enabled: false }],
  ['another key for the same task', { key: 'review.monthly' }],
])('leaves a subtree with a schedule of its own to it: %s', async (_which, changes) => {
  await publishSchedule(child, changes);
  expect(await reviewParent()).toMatchObject({ state: 'finished', total: 4, done: 4 });
  expect(await reviewed()).toEqual(['parent', 'sibling']);
});

it('leaves it also in the round that a schedule fires', async () => {
  await publishSchedule(child, { enabled: false });
  const [{ id }] = (await query('SELECT gen_random_uuid() AS id')) as [{ id: string }];
  await runRound((await roundOfRun(systemActor, id, parent.id)).id);
  expect(await reviewed()).toEqual(['parent', 'sibling']);
});

it('reviews the subtree in its own round, without what has one further below', async () => {
  await publishSchedule(child);
  await publishSchedule(grandchild, { enabled: false });
  await runRound((await startRound(systemActor, { unionId: child.id })).id);
  expect(await reviewed()).toEqual(['child']);
});

it('heeds neither the schedule of another task nor one that is not in force', async () => {
  await publishSchedule(child, { key: 'other', task: 'members.remind' });
  await publishSchedule(sibling, {}, { validFrom: '2020-01-01', validTo: '2020-02-01' });
  await reviewParent();
  expect(await reviewed()).toEqual(['child', 'grandchild', 'parent', 'sibling']);
});
