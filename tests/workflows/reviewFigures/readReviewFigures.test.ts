// What the statistics of review say is what the lists behind their numbers hold, and the parts add up to the whole.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, firstOfMonth, lastOfMonth } from '../../../civilDay.ts';
import type { Compared, ReviewFigures } from '../../../contract/reviewFigures.ts';
import type { Rows } from '../../../models/rows.ts';
import { type PersonActor, systemActor } from '../../../models/store/gates/actor.ts';
import { count } from '../../../models/store/gates/read.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import {
  approveUndoably,
  rejectApplication,
  returnApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { exportReviewFigures } from '../../../workflows/reviewFigures/exportReviewFigures.ts';
import { readReviewFigures } from '../../../workflows/reviewFigures/readReviewFigures.ts';
import { today } from '../../../workflows/today.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

setUpStore();

const phrase = '请上传清晰的证明材料';
const march = { from: '2026-03-01', to: '2026-03-31' };
let house: House;
let unions: Rows['union'][];
beforeAll(async () => {
  house = await buildHouse();
  unions = [house.provinceA, house.cityA, house.districtA, house.baseA, await buildUnion(house.districtA)];
  await plantCases(unions);
});

/** Cases in every state, at every hour from February to April, the same at each run. */
async function plantCases(at: readonly Rows['union'][]): Promise<void> {
  const { accountId } = await buildAdmin(house.districtA);
  let seed = 7;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T;
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (let n = 0; n < 400; n += 1) {
      const came = Date.UTC(2026, 1, 1) + below(85 * 24) * 3_600_000;
      const later = new Date(came + (1 + below(20 * 24)) * 3_600_000).toISOString();
      const state = pick(['submitted', 'opened', 'approved', 'rejected', 'returned', 'withdrawn'] as const);
      const isDecided = state === 'approved' || state === 'rejected';
      tx.create('application', {
        ...{ number: `20260101-9${String(n).padStart(5, '0')}`, title: '入会', applicantName: '测试', accountId },
        ...{ processHash: 'gone', formHash: 'gone', subjectKind: 'person', subjectId: accountId, data: {} },
        ...{
          personHash: `p${n}`,
          reviewWhen: 'before' as const,
          process: pick(['join', 'transfer', 'appeal', 'gone']),
        },
        unionId: pick(at).id,
        fromUnionId: pick([null, house.baseB.id]),
        state,
        submittedAt: new Date(came).toISOString(),
        firstSubmittedAt: new Date(came).toISOString(),
        dueOn: addDays(new Date(came).toISOString().slice(0, 10), 5),
        ...(isDecided ? { decidedAt: later, firstDecidedAt: later } : {}),
        ...(state === 'returned'
          ? { returnedAt: later, firstDecidedAt: later, returnedFor: pick([phrase, '张三的话']) }
          : {}),
        ...(state === 'rejected' ? { reason: pick(['单位不在本会范围', '李四的话']) } : {}),
        ...(state === 'opened' ? { undoneAt: later } : {}),
      });
    }
  });
}

const comparedIn = ({ total, processes }: ReviewFigures): Compared[] =>
  [total, ...processes].flatMap(({ measures }) => Object.values(measures));
const listed = async (actor: PersonActor, filter: unknown) => (await count(actor, 'application', filter)).total;
const countsOf = ({ total: { measures } }: ReviewFigures) =>
  Object.fromEntries(Object.entries(measures).map(([name, { count: n }]) => [name, n]));

describe('every number is that of the list it opens', () => {
  it.each([
    ['at a province, of some days', 'provinceA', { from: '2026-03-05', to: '2026-03-18' }],
    ['at a district, of this year until now', 'districtA', { from: '2026-01-01', to: today() }],
    ['at the root', 'root', march],
  ] as const)('%s', async (_, at, period) => {
    const actor = await buildAdmin(house[at]);
    const figures = await readReviewFigures(actor, period);
    expect(figures.processes.length).toBeGreaterThan(2);
    for (const { count: n, filter, before, beforeFilter } of comparedIn(figures)) {
      expect(await listed(actor, filter)).toBe(n);
      expect(await listed(actor, beforeFilter)).toBe(before);
    }
    for (const { counts } of figures.parts)
      for (const { count: n, filter } of Object.values(counts)) expect(await listed(actor, filter)).toBe(n);
    expect(figures.reasons.length).toBeGreaterThan(1);
    for (const { count: n, filter } of figures.reasons) expect(await listed(actor, filter)).toBe(n);
  });
});

it('what lies at a union and below each under it adds up to the whole, at every level', async () => {
  const actor = await buildAdmin(house.root);
  for (const union of [house.root, ...unions]) {
    const figures = await readReviewFigures(actor, { ...march, union: union.id });
    const parts = figures.parts.map(({ counts }) => counts);
    for (const [name, { count: n }] of Object.entries(figures.total.measures))
      expect(parts.reduce((sum, counts) => sum + counts[name as keyof typeof counts].count, 0)).toBe(n);
    for (const part of figures.parts.filter(({ isItself }) => !isItself)) {
      const child = await readReviewFigures(actor, { ...march, union: part.unionId });
      expect(countsOf(child)).toEqual(
        Object.fromEntries(Object.entries(part.counts).map(([name, { count: n }]) => [name, n])),
      );
    }
  }
});

it('a reader sees of it what lies in his unions, counted once where one of them lies below another', async () => {
  const both = await buildAdmin(house.cityA);
  const below = await buildAdmin(house.baseA);
  const nested = { ...both, powers: [...both.powers, ...below.powers] };
  const elsewhere = await buildAdmin(house.baseB);
  expect(countsOf(await readReviewFigures(nested, march))).toEqual(countsOf(await readReviewFigures(both, march)));
  expect(countsOf(await readReviewFigures(elsewhere, march)).received).toBe(0);
  const { parts } = await readReviewFigures(both, march);
  expect(parts.map(({ unionId }) => unionId).sort()).toEqual([house.cityA.id, house.districtA.id].sort());
  await expect(readReviewFigures(below, { ...march, union: house.cityA.id })).rejects.toThrow();
});

it('compares with the month before, and what began on another day with as many days before', async () => {
  const actor = await buildAdmin(house.provinceA);
  const figures = await readReviewFigures(actor, march);
  expect(figures.before).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  const february = await readReviewFigures(actor, figures.before);
  expect(Object.entries(figures.total.measures).map(([name, { before }]) => [name, before])).toEqual(
    Object.entries(countsOf(february)),
  );
  expect(figures.total.time.before).toBe(february.total.time.median);
  expect((await readReviewFigures(actor, { from: '2026-03-11', to: '2026-03-20' })).before).toEqual({
    from: '2026-03-01',
    to: '2026-03-10',
  });
});

it('half of the cases took no longer than the median', async () => {
  const { total } = await readReviewFigures(await buildAdmin(house.root), march);
  const [row] = await query<{ hours: number }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_decided_at - first_submitted_at)) / 3600 AS hours
     FROM applications WHERE timezone('Asia/Shanghai', first_decided_at) >= '2026-03-01'
       AND timezone('Asia/Shanghai', first_decided_at) < '2026-04-01'`,
  );
  expect(total.time.median).toBeCloseTo(row!.hours, 6);
});

it("a reason is named where it is a phrase of the rules; what reviewers wrote themselves stays in the cases' own list", async () => {
  await query(`UPDATE applications SET returned_for = $1 WHERE returned_for = $2 RETURNING 1`, [
    await aPhrase(),
    phrase,
  ]);
  const { reasons } = await readReviewFigures(await buildAdmin(house.root), march);
  const returned = reasons.filter(({ verb }) => verb === 'return');
  expect(returned.map(({ reason }) => reason)).toEqual([await aPhrase(), null]);
  expect(JSON.stringify(reasons)).not.toContain('张三');
});

/** As reviewers pick it. */
async function aPhrase(): Promise<string> {
  const { knownReasons } = await import('../../../workflows/reviewFigures/knownReasons.ts');
  const { rulebook } = await import('../../../workflows/documents/rulebook.ts');
  return [...knownReasons(await rulebook()).keys()][0] as string;
}

describe('a case that is decided', () => {
  const thisMonth = { from: firstOfMonth(today()), to: lastOfMonth(today()) };
  const figuresAt = async () => countsOf(await readReviewFigures(await buildAdmin(house.baseB), thisMonth));

  it('counts when it was returned, though it has come again and was approved', async () => {
    const reviewer = await buildAdmin(house.baseB);
    const { application, actor } = await submit(house.baseB);
    await returnApplication(reviewer, application.id, { reason: '请补充' });
    const first = await reread('application', application.id);
    await submitApplication(actor, await answersFor(actor, house.baseB), visit());
    await approveUndoably(reviewer, application.id);
    const after = await reread('application', application.id);
    expect(after).toMatchObject({ firstSubmittedAt: first.firstSubmittedAt, firstDecidedAt: first.firstDecidedAt });
    expect(await figuresAt()).toMatchObject({ received: 1, decided: 1, approved: 1, returned: 1, timed: 1, undone: 0 });
  });

  it('is a decision taken back, and waits for its first one again', async () => {
    const reviewer = await buildAdmin(house.baseB);
    const { application } = await submit(house.baseB);
    await approveUndoably(reviewer, application.id);
    await undoDecisions(reviewer, [application.id]);
    expect(await reread('application', application.id)).toMatchObject({ firstDecidedAt: null });
    expect(await figuresAt()).toMatchObject({ received: 2, decided: 1, undone: 1, timed: 1 });
    await rejectApplication(reviewer, application.id, { reason: '单位不在本会范围' });
    expect(await figuresAt()).toMatchObject({ received: 2, decided: 2, rejected: 1, undone: 1, timed: 2 });
  });
});

it('is taken out as a table with the same numbers', async () => {
  const actor = await buildAdmin(house.provinceA);
  const { total, processes } = await readReviewFigures(actor, march);
  const lines = (await exportReviewFigures(actor, march, 'zh')).split('\r\n');
  const { count: n, before } = total.measures.received;
  expect(lines[1]).toContain('"收件","收件（上期）"');
  expect(lines[2 + processes.length]).toContain(`"合计","${n}","${before}"`);
});

it.each([[{ from: '2026-03-02', to: '2026-03-01' }], [{ from: '2025-01-01', to: '2026-03-01' }]])(
  'refuses what is no period: %j',
  async (period) => {
    await expect(readReviewFigures(await buildAdmin(house.root), period)).rejects.toMatchObject({ status: 422 });
  },
);
