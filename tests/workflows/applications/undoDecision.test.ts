// Approved in bulk by mistake: for ten minutes it can be as if nothing had happened.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { myAccount } from '../../../workflows/access/myAccount.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { verbs } from '../../../workflows/applications/decide.action.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { getMine } from '../../../workflows/applications/listMine.ts';
import { openApplication } from '../../../workflows/applications/openApplication.ts';
import { undoableDecisions, undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { deliverNotices } from '../../../workflows/notices/deliverNotices.ts';
import { myMessages } from '../../../workflows/notices/myMessages.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import type { Verb } from '../../../workflows/verb.ts';
import { buildAdmin, buildHouse, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';
import { recorder } from '../notices/openNotices.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const inMinutes = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);
/** Eleven o'clock of another day, when nobody asks to be left alone. */
const lateMorning = new Date(Math.ceil((Date.now() + 3_600_000) / 86_400_000) * 86_400_000 + 3 * 3_600_000);
const { approve, reject } = verbs.verbs as Record<'approve' | 'reject', Verb>;
const approvals = (id: string) => messages({ applicationId: id, template: 'join.approved' });
const eventsOf = (member: Rows['member']) => find('membershipEvent', { memberId: member.id }, { order: 'createdAt' });

/** Somebody applied, was found green, and is approved together with others. */
async function approvedInBulk(union: Rows['union'], { opened = false } = {}) {
  const { application, actor, person } = await submit(union);
  await query(`UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1`, [application.id]);
  const reviewer = await buildAdmin(union);
  if (opened) await openApplication(reviewer, application.id);
  expect(await approveGreen(reviewer, [application.id])).toEqual({ approved: [application.id], refused: [] });
  return { id: application.id, actor, person, reviewer };
}

describe.each([
  ['joins first', 'baseA', 'pending'],
  ['reviews first', 'baseB', 'ended'],
] as const)('a bulk approval under a pack that %s', (_title, unionName, memberState) => {
  it('is taken back: the case waits as before, the membership is what it was, the story stays', async () => {
    const { id, reviewer, actor } = await approvedInBulk(house[unionName]);
    expect((await undoableDecisions(reviewer)).map((row) => row.id)).toEqual([id]);
    expect(await undoDecisions(reviewer, [id])).toEqual({ undone: [id], refused: [] });

    const application = await reread('application', id);
    expect(application).toMatchObject({ state: 'submitted', decidedAt: null, decidedBy: null, undoUntil: null });
    const member = await reread('member', application.memberId!);
    expect(member).toMatchObject({ state: memberState, endedReason: memberState === 'ended' ? 'undone' : null });
    expect((await eventsOf(member)).at(-1)).toMatchObject({
      kind: 'undone',
      fromState: 'active',
      toState: memberState,
    });
    expect((await myAccount(actor)).membership?.state).toBe(memberState === 'ended' ? undefined : 'pending');
    expect(await find('audit', { resource: 'application', recordId: id, action: 'undo' })).toMatchObject([
      { actorId: reviewer.accountId, before: { state: 'approved' }, after: { state: 'submitted' } },
    ]);
    expect(await undoableDecisions(reviewer)).toEqual([]);
  });

  it('can be given again, and then it is the same membership under the same number', async () => {
    const { id, reviewer, person } = await approvedInBulk(house[unionName]);
    const before = await reread('member', (await reread('application', id)).memberId!);
    await undoDecisions(reviewer, [id]);
    await approveApplication(reviewer, id);
    expect(await find('member', { accountId: person.id })).toMatchObject([
      { id: before.id, number: before.number, state: 'active', endedReason: null, endedOn: null },
    ]);
    expect((await approvals(id)).filter(({ state, channel }) => channel === 'inApp' && state === 'sent')).toHaveLength(
      1,
    );
  });

  it('tells nobody for ten minutes, and nobody ever once it is taken back', async () => {
    const [kept, undone] = [await approvedInBulk(house[unionName]), await approvedInBulk(house[unionName])];
    expect((await approvals(kept.id)).map(({ state }) => state)).toEqual(expect.not.arrayContaining(['sent']));
    expect((await myMessages(kept.actor)).filter(({ template }) => template === 'join.approved')).toEqual([]);
    await undoDecisions(undone.reviewer, [undone.id]);

    const { transports } = recorder();
    await deliverNotices(transports, { now: inMinutes(9) });
    expect((await approvals(kept.id)).every(({ state }) => state === 'pending')).toBe(true);
    await deliverNotices(transports, { now: () => lateMorning });
    expect((await approvals(kept.id)).every(({ state }) => state === 'sent')).toBe(true);
    expect((await myMessages(kept.actor)).filter(({ template }) => template === 'join.approved')).toHaveLength(1);
    expect((await approvals(undone.id)).every(({ state }) => state === 'void')).toBe(true);
  });

  it('lets the applicant do what he could before', async () => {
    const { id, reviewer, actor } = await approvedInBulk(house[unionName]);
    await undoDecisions(reviewer, [id]);
    expect(await withdrawApplication(actor, id)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('taking a bulk approval back', () => {
  const whyNot = async (...args: Parameters<typeof undoDecisions>) =>
    (await undoDecisions(...args)).refused.map(({ why }) => why);

  it('puts a case that was under review back under review', async () => {
    const { id, reviewer } = await approvedInBulk(house.baseA, { opened: true });
    await undoDecisions(reviewer, [id]);
    expect(await reread('application', id)).toMatchObject({ state: 'opened', openedById: reviewer.accountId });
  });

  it('is refused after ten minutes, to others, and for what was approved by itself', async () => {
    const bulk = await approvedInBulk(house.baseA);
    expect(await whyNot(bulk.reviewer, [bulk.id], inMinutes(10.1)())).toEqual(['已超过10分钟，不能撤销']);
    expect(await undoableDecisions(bulk.reviewer, inMinutes(10.1)())).toEqual([]);
    expect(await whyNot(await buildAdmin(house.baseA), [bulk.id])).toEqual(['只有作出决定的本人可以撤销']);
    expect(await whyNot(await buildAdmin(house.baseB), [bulk.id])).toHaveLength(1);
    const { application } = await submit(house.baseA);
    await approveApplication(bulk.reviewer, application.id);
    expect(await whyNot(bulk.reviewer, [application.id])).toEqual(['这件的决定不能撤销']);
    expect(await reread('application', bulk.id)).toMatchObject({ state: 'approved' });
  });

  it('leaves what has moved on as it is, says why, and takes the others back', async () => {
    const [moved, told, free] = [
      await approvedInBulk(house.baseA),
      await approvedInBulk(house.baseA),
      await approvedInBulk(house.baseA),
    ];
    const ids = [moved, told, free].map(({ id }) => id);
    await query('UPDATE applications SET decided_by_id = $1 WHERE id = ANY($2) RETURNING 1', [
      free.reviewer.accountId,
      ids,
    ]);
    const { memberId } = await reread('application', moved.id);
    await query(`UPDATE members SET state = 'retained' WHERE id = $1 RETURNING 1`, [memberId]);
    await writeMessages();
    await query(`UPDATE notices SET state = 'sent' WHERE application_id = $1 RETURNING 1`, [told.id]);
    expect(await undoDecisions(free.reviewer, ids)).toEqual({
      undone: [free.id],
      refused: [
        { id: moved.id, why: '会籍此后已有变动，不能撤销' },
        { id: told.id, why: '通知已经发给申请人，不能撤销' },
      ],
    });
    expect(await reread('member', memberId!)).toMatchObject({ state: 'retained' });
    expect((await approvals(moved.id)).every(({ state }) => state === 'pending')).toBe(true);
  });

  it('is possible for a rejection that came before anything had happened, and tells nobody meanwhile', async () => {
    const { application, actor } = await submit(house.baseB);
    const reviewer = await buildAdmin(house.baseB);
    await reject(reviewer, application.id, { reason: '不是本单位职工' });
    expect(await reread('application', application.id)).toMatchObject({
      state: 'rejected',
      undoUntil: expect.any(String),
    });
    expect((await myMessages(actor)).filter(({ template }) => template === 'join.rejected')).toEqual([]);
    expect(await getMine(actor, application.id)).toMatchObject({ state: 'opened', reason: null, decidedAt: null });
    expect((await undoDecisions(reviewer, [application.id])).undone).toEqual([application.id]);
    expect(await reread('application', application.id)).toMatchObject({ state: 'submitted', reason: null });
    await approve(reviewer, application.id, {});
    expect(await reread('application', application.id)).toMatchObject({
      state: 'approved',
      undoUntil: expect.any(String),
    });
  });

  it('is not possible for a rejection that has undone a membership: it is told at once', async () => {
    const { application } = await submit(house.baseA);
    const reviewer = await buildAdmin(house.baseA);
    await reject(reviewer, application.id, { reason: '不是本单位职工' });
    expect(await reread('application', application.id)).toMatchObject({ state: 'rejected', undoUntil: null });
    expect(await whyNot(reviewer, [application.id])).toEqual(['这件的决定不能撤销']);
  });

  it('happens once, however many clicks', async () => {
    const { id, reviewer } = await approvedInBulk(house.baseA);
    const results = await Promise.all([1, 2, 3].map(() => undoDecisions(reviewer, [id])));
    expect(results.flatMap(({ undone }) => undone)).toEqual([id]);
    const { memberId } = await reread('application', id);
    expect(await find('membershipEvent', { memberId, kind: 'undone' })).toHaveLength(1);
  });
});
