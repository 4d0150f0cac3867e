// What hangs on a union or on what a case has made is declared by resources, and found: counted, in the way, taken back, or past it.
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Hanging, TakenBack } from '../../../models/descriptor/types.ts';
import type { ResourceName } from '../../../models/rows.ts';
import { type PersonActor, systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { runAction } from '../../../workflows/actions/runAction.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { approveApplication, rejectApplication } from '../../../workflows/applications/decideApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { countDependants } from '../../../workflows/dependants/countDependants.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
let reviewer: PersonActor;
let begin: Awaited<ReturnType<typeof openProcess>>['begin'];

/** A resource says more of itself than it does: what cards and points will say. */
const declare = (name: ResourceName, more: { hangs?: Hanging[]; takenBack?: TakenBack[] }) =>
  Object.assign(getResource(name), more);

setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  reviewer = await buildAdmin(house.root);
  ({ begin } = await openProcess(house.root, { subject: 'member', values: { title: '测试办卡' } }));
  declare('employer', {
    hangs: [{ on: 'union', field: 'unionId', blocks: true, title: { zh: '挂靠单位', en: 'Employers' } }],
  });
  declare('application', {
    takenBack: [
      {
        ...{ on: 'member', field: 'memberId', beginning: { field: 'title', with: '测试办卡' }, from: 'submitted' },
        values: { state: 'withdrawn' },
        past: { in: 'decided', says: { zh: '卡已经办出，不能撤销', en: 'The card has been issued' } },
      },
    ],
  });
});

describe('what hangs on a union', () => {
  it('is counted before it is closed, and keeps it open while it is there', async () => {
    const union = await buildUnion(house.districtA);
    const admin = await buildAdmin(house.districtA);
    const employer = () =>
      transact(systemActor, { action: 'create' }, async (tx) =>
        tx.create('employer', { name: '挂靠的厂', unionId: union.id }),
      );
    const close = () => runAction(admin, getResource('union'), union.id, 'close', { reason: '单位撤销' });
    const { id } = await employer();
    const counted = await countDependants(admin, getResource('union'), union.id, 'close');
    expect(counted).toContainEqual(
      expect.objectContaining({ title: { zh: '挂靠单位', en: 'Employers' }, total: 1, blocks: true }),
    );
    await expect(close()).rejects.toMatchObject({
      status: 409,
      text: { zh: '还有挂靠单位（如“挂靠的厂”），请先处理' },
    });
    await query('DELETE FROM employers WHERE id = $1 RETURNING 1', [id]);
    expect(await close()).toMatchObject({ state: 'closed' });
  });
});

describe('what hangs on the membership that a join has made', () => {
  /** Somebody joined first and has asked for a card since. */
  async function joined() {
    const { application, actor } = await submit(house.baseA);
    await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [application.id]);
    const card = (await begin(actor)).application;
    return {
      id: application.id,
      actor,
      card: card.id,
      memberId: (await reread('application', application.id)).memberId as string,
    };
  }
  let found: Awaited<ReturnType<typeof joined>>;
  beforeEach(async () => {
    found = await joined();
  });
  const cardState = async () => (await reread('application', found.card)).state;

  it('goes with a withdrawal', async () => {
    await withdrawApplication(found.actor, found.id);
    expect(await cardState()).toBe('withdrawn');
  });

  it('goes with a rejection', async () => {
    await rejectApplication(reviewer, found.id, { reason: '不符合条件' });
    expect(await cardState()).toBe('withdrawn');
  });

  it('goes with an approval that is taken back', async () => {
    await approveGreen(reviewer, [found.id]);
    expect(await undoDecisions(reviewer, [found.id])).toMatchObject({ undone: [found.id] });
    expect(await cardState()).toBe('withdrawn');
  });

  it('past taking back it stops each of them in its own words, and nothing is changed', async () => {
    await approveApplication(reviewer, found.card);
    const words = { status: 409, text: { zh: '卡已经办出，不能撤销' } };
    await expect(rejectApplication(reviewer, found.id, { reason: '不符合条件' })).rejects.toMatchObject(words);
    await expect(withdrawApplication(found.actor, found.id)).rejects.toMatchObject(words);
    expect(await reread('member', found.memberId)).toMatchObject({ state: 'pending' });
    await approveGreen(reviewer, [found.id]);
    expect(await undoDecisions(reviewer, [found.id])).toMatchObject({ refused: [{ why: '卡已经办出，不能撤销' }] });
    expect(await reread('application', found.id)).toMatchObject({ state: 'approved' });
    expect(await cardState()).toBe('approved');
  });

  it('past taking back a round leaves the case to people instead of failing', async () => {
    await approveApplication(reviewer, found.card);
    await query("UPDATE accounts SET birth_date = '2015-05-05' WHERE id = $1 RETURNING 1", [found.actor.accountId]);
    await query("UPDATE applications SET light = 'red' WHERE id = $1 RETURNING 1", [found.id]);
    const round = await startRound(systemActor, { unionId: house.baseA.id });
    expect(await runRound(round.id)).toMatchObject({ state: 'finished' });
    expect(await reread('application', found.id)).toMatchObject({ state: 'submitted', roundId: round.id });
  });
});
