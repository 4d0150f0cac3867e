import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { forgetRulebook } from '../../../workflows/documents/rulebook.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { buildAdmin } from '../../support/build.ts';
import { makeCases, makeUnion, openReviews } from './openReviews.ts';

let close: () => Promise<void>;
let union: Rows['union'];
beforeAll(async () => {
  close = await openReviews();
  union = await makeUnion();
});
afterAll(() => close());

it.each([
  ['decision', 'join.eligibility'],
  ['text', 'join.agreement'],
  ['notice', 'join.approved'],
])('a green case is left to a person where the %s “%s” that the review needs is not in force', async (kind, key) => {
  const cases = await makeCases(union, ['green']);
  await setState(kind, key, 'withdrawn');
  const round = await startRound(await buildAdmin(union), { unionId: union.id });
  expect(await runRound(round.id)).toMatchObject({ done: cases.length, leftToInbox: cases.length, state: 'finished' });
  expect(await find('application', { id: cases.map(({ id }) => id) })).toMatchObject([
    { state: 'submitted', light: 'amber', decidedAt: null },
  ]);
  await setState(kind, key, 'published');
  await query("UPDATE applications SET state = 'withdrawn'");
});

async function setState(kind: string, key: string, state: string): Promise<void> {
  await query('UPDATE documents SET state = $3 WHERE kind = $1 AND key = $2', [kind, key, state]);
  forgetRulebook();
}
