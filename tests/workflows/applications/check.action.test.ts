// A share of what is approved is looked at again by the union above: drawn by the case itself, seen whole, confirmed or sent back.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { get, list } from '../../../models/store/gates/read.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { verbs } from '../../../workflows/applications/check.action.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { lotOf } from '../../../workflows/cases/spotCheck.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import type { Verb } from '../../../workflows/verb.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});
const { confirmCheck, object } = verbs.verbs as Record<'confirmCheck' | 'object', Verb>;

const sampling = (union: Rows['union'], automatic: object, reviewed = {}) =>
  publish(union, {
    ...{ kind: 'parameters', key: 'review.sampling', title: '抽查比例' },
    values: [{ from: '2020-01-01', value: { automatic, reviewed }, source: '测试' }],
  });

/** Approved by a round, nobody having looked. */
async function approvedByRound(base: Rows['union']) {
  const { application, person } = await submit(base);
  const round = await startRound(systemActor, { unionId: base.id });
  await runRound(round.id);
  const decided = await reread('application', application.id);
  expect(decided).toMatchObject({ state: 'approved', light: 'green' });
  return { ...decided, person };
}

it('the lot of a case is its own, and so many of a hundred are drawn as the rate says', () => {
  const ids = Array.from({ length: 4000 }, (_, index) => `case ${index}`);
  const drawn = ids.filter((id) => lotOf(id) < 0.05);
  expect(drawn.length / ids.length).toBeGreaterThan(0.035);
  expect(drawn.length / ids.length).toBeLessThan(0.065);
  expect(ids.filter((id) => lotOf(id) < 0.05)).toEqual(drawn);
});

describe('what a round approved, where all of it is drawn', () => {
  beforeAll(() => sampling(house.provinceA, { green: 1 }));

  it('waits for the union above, which sees it whole, and for nobody else', async () => {
    const { id } = await approvedByRound(house.baseA);
    expect(await reread('application', id)).toMatchObject({ spotCheck: 'open', checkUnionId: house.districtA.id });
    const [own, above] = [await buildAdmin(house.baseA), await buildAdmin(house.districtA)];
    const { rows } = await list(above, 'application', {
      filter: { spotCheck: 'open', or: [{ checkUnionId_under: house.districtA.id }] },
    });
    expect(rows.map((row) => row.id)).toContain(id);
    expect((await get(above, 'application', id)).data).toMatchObject({ union: house.baseA.id });
    expect((await explainApplication(above, id)).may).toEqual(['confirmCheck', 'object']);
    expect((await explainApplication(own, id)).may).toEqual([]);
    await expect(confirmCheck(own, id, {})).rejects.toMatchObject({ status: 403, code: 'not-checker' });
  });

  it('stands once it is confirmed, is masked again, and is checked once', async () => {
    const { id } = await approvedByRound(house.baseA);
    const above = await buildAdmin(house.districtA);
    await confirmCheck(above, id, {});
    expect(await reread('application', id)).toMatchObject({
      ...{ state: 'approved', spotCheck: 'confirmed', checkUnionId: null, checkedAt: expect.anything() },
    });
    expect((await get(above, 'application', id)).data ?? null).toBeNull();
    await expect(object(above, id, { reason: '材料不齐' })).rejects.toMatchObject({ code: 'not-drawn' });
  });

  it('goes back to its reviewers by an objection, whose words they read; its person is told; it is not drawn again', async () => {
    const { id, memberId } = await approvedByRound(house.baseA);
    await object(await buildAdmin(house.districtA), id, { reason: '单位信息不实' });
    expect(await reread('application', id)).toMatchObject({
      ...{ state: 'submitted', light: 'amber', spotCheck: 'objected', checkNote: '单位信息不实', checkUnionId: null },
    });
    expect(await reread('member', memberId as string)).toMatchObject({ state: 'pending' });
    expect(await messages({ applicationId: id, template: 'case.reopened', channel: 'inApp' })).toHaveLength(1);
    // Green as it may be, no round and no silence decides over the objection.
    await runRound((await startRound(systemActor, { unionId: house.baseA.id })).id);
    expect(await reread('application', id)).toMatchObject({ state: 'submitted', silentOn: null });
    await approveApplication(await buildAdmin(house.baseA), id, { reason: '已核实', flipped: true });
    expect(await reread('application', id)).toMatchObject({ state: 'approved', spotCheck: 'objected' });
  });

  it('keeps an objection where what came of it is past taking back, and says so', async () => {
    const { id, memberId } = await approvedByRound(house.baseA);
    await query("UPDATE members SET state = 'retained' WHERE id = $1", [memberId]);
    const [event] = await find('membershipEvent', { memberId: memberId as string }, { order: '-createdAt', limit: 1 });
    await query(
      `INSERT INTO membership_events SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'application_id', NULL, 'created_at', now() + interval '1 second'))).*
       FROM membership_events e WHERE e.id = $1`,
      [event?.id],
    );
    await object(await buildAdmin(house.districtA), id, { reason: '单位信息不实' });
    expect(await reread('application', id)).toMatchObject({
      ...{
        state: 'approved',
        spotCheck: 'objected',
        checkNote: expect.stringMatching(/^单位信息不实（.+，未能退回重审）$/),
      },
    });
  });
});

describe('what a person approved', () => {
  it('is drawn only where the rates say so, is not checked by him, and not at all once he has taken it back', async () => {
    const union = await buildUnion(house.districtB, { divisionId: house.districtB.divisionId });
    const { application } = await submit(union);
    const reviewer = await buildAdmin(house.districtB);
    await approveApplication(reviewer, application.id);
    expect(await reread('application', application.id)).toMatchObject({ state: 'approved', spotCheck: null });

    await sampling(union, {}, { green: 1 });
    const second = (await submit(union)).application;
    expect((await approveGreen(reviewer, [second.id])).refused).toEqual([]);
    expect(await reread('application', second.id)).toMatchObject({
      spotCheck: 'open',
      checkUnionId: house.districtB.id,
    });
    await expect(confirmCheck(reviewer, second.id, {})).rejects.toMatchObject({ code: 'own-decision' });
    await undoDecisions(reviewer, [second.id]);
    expect(await reread('application', second.id)).toMatchObject({
      state: 'submitted',
      spotCheck: null,
      checkUnionId: null,
    });
  });
});
