// A membership moves between two unions: three reasons, begun by the member or for him, and never two memberships or two cases.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { list } from '../../../models/store/gates/read.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { hashDocument } from '../../../rules/engine/hash.ts';
import { loadPacks } from '../../../rules/packs/loadPacks.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { visit } from '../../support/submit.ts';

let house: House;
let reviewer: PersonActor;
const agreement = hashDocument(
  loadPacks()[0]?.documents.find(({ kind, key }) => kind === 'text' && key === 'transfer.agreement') as object,
);
setUpStore();
beforeAll(async () => {
  const { provinceC, ...others } = await buildHouse();
  // Where the reasons are those of the base.
  const [baseA, baseB] = [await buildUnion(provinceC), await buildUnion(provinceC)];
  house = { ...others, provinceC, baseA, baseB };
  reviewer = await buildAdmin(house.baseB);
});

const toB = () => ({ reason: 'jobChange', union: house.baseB.id, unitName: '海岸电子有限公司' });
const begin = (actor: PersonActor, data: Record<string, unknown>, subjectId?: string) =>
  submitApplication(actor, { process: 'transfer', data, ...(subjectId ? { subjectId } : { agreement }) }, visit());
const eventsOf = async ({ id }: Rows['member']) =>
  (await find('membershipEvent', { memberId: id }, { order: 'createdAt' })).map(({ kind, unionId }) => [kind, unionId]);

describe('each reason', () => {
  it('a new employer: the membership moves with its number, both unions see the case, the person is told', async () => {
    const { actor, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, toB());
    expect(application).toMatchObject({
      ...{ unionId: house.baseB.id, fromUnionId: house.baseA.id, reasonCode: 'jobChange', memberId: member.id },
    });
    for (const union of [house.baseA, house.baseB]) {
      const { rows } = await list(await buildAdmin(union), 'application', { filter: { process: 'transfer' } });
      expect(rows.map(({ id }) => id)).toContain(application.id);
    }
    const { rows } = await list(await buildAdmin(house.baseC), 'application', { filter: { process: 'transfer' } });
    expect(rows).toEqual([]);
    await approveApplication(reviewer, application.id);
    expect(await reread('member', member.id)).toMatchObject({
      ...{ unionId: house.baseB.id, number: member.number, state: 'active', employerName: '海岸电子有限公司' },
    });
    expect(await eventsOf(member)).toEqual([['transferred', house.baseB.id]]);
    const told = await messages({ applicationId: application.id, template: 'transfer.approved', channel: 'inApp' });
    expect(told).toMatchObject([{ body: expect.stringContaining(member.number) }]);
  });

  it('work in another place: to the union of the place, which reviews', async () => {
    const { actor, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, { reason: 'moved', division: '440103' });
    const { id: unionId } = house.provinceC;
    expect(application).toMatchObject({ unionId });
    await approveApplication(await buildAdmin(house.provinceC), application.id);
    expect(await reread('member', member.id)).toMatchObject({ unionId, divisionId: '440103', employerName: null });
  });

  it('back at work: what was retained becomes active', async () => {
    const { actor, member } = await buildMemberActor(house.baseA, { state: 'retained' });
    const data = { ...toB(), reason: 'backToWork', startedOn: '2026-03-01' };
    const { application } = await begin(actor, data);
    await approveApplication(reviewer, application.id);
    expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseB.id, state: 'active' });
  });

  it('asks for its own fields, and is possible only in its states', async () => {
    const { actor } = await buildMemberActor(house.baseA);
    const tried = (data: Record<string, unknown>) =>
      begin(actor, data).then(
        () => [],
        ({ errors }) => errors.map(({ path }: { path: string }) => path),
      );
    expect(await tried({ reason: 'jobChange', union: house.baseB.id })).toEqual(['unitName']);
    expect(await tried({ reason: 'moved' })).toEqual(['division']);
    expect(await tried({ ...toB(), reason: 'backToWork', startedOn: '2026-03-01' })).toEqual(['reason']);
    expect(await tried({ ...toB(), reason: 'holiday' })).toContain('reason');
    expect(await tried(toB())).toEqual([]);
  });

  it('is asked again on the day of approval', async () => {
    const { actor, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, toB());
    await query("UPDATE members SET state = 'retained' WHERE id = $1 RETURNING 1", [member.id]);
    await expect(approveApplication(reviewer, application.id)).rejects.toMatchObject({
      status: 409,
      code: 'reason-past',
      text: { zh: '办理对象现在是“保留会籍”，不能再按“换了工作单位”办理' },
    });
  });
});

it('an administrator begins it for a member of his, and the same administrator does not decide it', async () => {
  const { person, member } = await buildMemberActor(house.baseA);
  const clerk = await buildAdmin(house.baseA);
  const { application } = await begin(clerk, toB(), member.id);
  expect(application).toMatchObject({ begunById: clerk.accountId, accountId: person.id, subjectId: member.id });
  await expect(approveApplication(clerk, application.id)).rejects.toMatchObject({ code: 'own-case' });
  await approveApplication(reviewer, application.id);
  expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseB.id });
  await expect(begin(clerk, toB(), member.id)).rejects.toMatchObject({ status: 404 });
});

it('who has no membership, and who would stay where he is, is told so', async () => {
  const { actor } = await buildMemberActor(house.baseA, { state: 'ended', endedReason: 'left', endedOn: '2026-02-01' });
  await expect(begin(actor, toB())).rejects.toMatchObject({ status: 409, code: 'no-membership' });
  const stays = await buildMemberActor(house.baseB);
  await expect(begin(stays.actor, toB())).rejects.toMatchObject({ status: 422, code: 'not-eligible' });
});

it('taken back, it is where it was; not when it has moved on', async () => {
  const { actor, member } = await buildMemberActor(house.baseA, { employerName: '晨光物流' });
  const { application } = await begin(actor, toB());
  expect((await approveGreen(reviewer, [application.id])).refused).toEqual([]);
  expect((await undoDecisions(reviewer, [application.id])).refused).toEqual([]);
  expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseA.id, employerName: '晨光物流' });
  expect(await eventsOf(member)).toEqual([
    ['transferred', house.baseB.id],
    ['undone', house.baseA.id],
  ]);
  await approveGreen(reviewer, [application.id]);
  await query("UPDATE members SET state = 'retained' WHERE id = $1 RETURNING 1", [member.id]);
  expect((await undoDecisions(reviewer, [application.id])).refused).toMatchObject([
    { why: '会籍此后已有变动，不能撤销' },
  ]);
});

describe('reviewed afterwards', () => {
  const moved = async () => {
    const fields = [{ name: 'union', title: '转入的工会', widget: 'union', required: true }];
    const review = { when: 'after' as const, check: 'transfer.review' };
    const { key, begin } = await openProcess(house.root, {
      subject: 'member',
      effect: 'member.transfer',
      fields,
      review,
    });
    const { actor, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, { union: house.baseB.id });
    expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseB.id });
    return { key, actor, member, id: application.id, again: () => begin(actor, { union: house.baseC.id }) };
  };
  const at = async ({ id }: Rows['member']) => (await reread('member', id)).unionId;

  it('a rejection moves it back, and so does a withdrawal', async () => {
    const [rejected, withdrawn] = [await moved(), await moved()];
    await rejectApplication(reviewer, rejected.id, { reason: '不符合条件' });
    await withdrawApplication(withdrawn.actor, withdrawn.id);
    expect([await at(rejected.member), await at(withdrawn.member)]).toEqual([house.baseA.id, house.baseA.id]);
  });

  it('a return moves it back until the case comes again, to another union if need be', async () => {
    const { id, member, again } = await moved();
    await returnApplication(reviewer, id, { reason: '选错了工会' });
    expect(await at(member)).toBe(house.baseA.id);
    expect((await again()).application).toMatchObject({ id, fromUnionId: house.baseA.id, unionId: house.baseC.id });
    expect(await at(member)).toBe(house.baseC.id);
  });

  it('an approval that is taken back leaves it where it was before the approval, and it can be given again', async () => {
    const { id, member } = await moved();
    await approveGreen(reviewer, [id]);
    expect((await undoDecisions(reviewer, [id])).undone).toEqual([id]);
    expect(await at(member)).toBe(house.baseB.id);
    await approveApplication(reviewer, id);
    expect(await at(member)).toBe(house.baseB.id);
  });

  it('a round leaves to people what has moved on, and goes on with the others', async () => {
    const [gone, plain] = [await moved(), await moved()];
    await query('UPDATE members SET union_id = $2 WHERE id = $1 RETURNING 1', [gone.member.id, house.districtB.id]);
    const round = await startRound(reviewer, { unionId: house.baseB.id });
    expect(await runRound(round.id)).toMatchObject({ state: 'finished' });
    expect(await reread('application', gone.id)).toMatchObject({ state: 'submitted', roundId: round.id });
    expect(await reread('application', plain.id)).toMatchObject({ state: 'approved' });
  });
});

describe('two hundred at once', () => {
  const live = (account: { id: string }) =>
    find('member', { accountId: account.id, state: ['pending', 'active', 'retained'] });
  const times = <T>(work: (index: number) => Promise<T>) =>
    Promise.allSettled(Array.from({ length: 200 }, (_, index) => work(index)));

  it('submissions leave one open case', async () => {
    const { actor, person, member } = await buildMemberActor(house.baseA);
    const clerk = await buildAdmin(house.baseA);
    const done = await times((index) =>
      index % 2
        ? begin(actor, { ...toB(), union: (index % 3 ? house.baseB : house.baseC).id })
        : begin(clerk, toB(), member.id),
    );
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused.every(({ status }) => status === 409)).toBe(true);
    const open = await find('application', { subjectId: member.id });
    expect(open).toHaveLength(1);
    expect(await live(person)).toHaveLength(1);
  });

  it('decisions move it once', async () => {
    const { actor, person, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, toB());
    const done = await times((index) =>
      index % 4
        ? approveApplication(reviewer, application.id)
        : rejectApplication(reviewer, application.id, { reason: '不符合条件' }),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await live(person)).toHaveLength(1);
    expect((await eventsOf(member)).length).toBeLessThanOrEqual(1);
  });
});
