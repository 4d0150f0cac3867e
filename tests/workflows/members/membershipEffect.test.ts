// What ends or keeps a membership where it lies: retained, left, expelled, noted; each is in its story, and can be taken back.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { approveApplication, approveUndoably } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { processAt } from '../../../workflows/processes/processAt.ts';
import { answersTo } from '../../support/answersTo.ts';
import { buildMemberActor } from '../../support/begin.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { visit } from '../../support/submit.ts';

let house: House;
let newUnion: Rows['union'];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  newUnion = await buildUnion(house.districtB);
});

async function begin(actor: PersonActor, process: string, at: Rows['union'], data: object, subjectId?: string) {
  const agreement = processAt((await rulebook()).at(at.path), process).agreement?.hash;
  const input = { process, data: { ...data }, ...(subjectId ? { subjectId } : { agreement }) };
  return (await submitApplication(actor, input, visit())).application;
}
const storyOf = async ({ id }: Rows['member']) =>
  (await find('membershipEvent', { memberId: id }, { order: 'createdAt' })).map(({ kind, toState }) => [kind, toState]);

describe("the nine reasons of Xiamen's manual", () => {
  it.each([
    ['waiting', 'active', 'noted'],
    ['bankrupt', 'retained', 'retained'],
    ['unemployed', 'retained', 'retained'],
    ['retired', 'retained', 'retained'],
    ['service', 'retained', 'retained'],
    ['leave', 'ended', 'left'],
  ])('%s: at its own union, %s', async (reason, state, kind) => {
    const { actor, member } = await buildMemberActor(house.baseB);
    const application = await begin(actor, 'transfer', house.baseB, { reason });
    expect(application).toMatchObject({ unionId: house.baseB.id, fromUnionId: null, state: 'submitted' });
    expect((await reread('member', member.id)).state).toBe('active');
    await approveApplication(await buildAdmin(house.baseB), application.id);
    expect(await reread('member', member.id)).toMatchObject({ state, unionId: house.baseB.id, number: member.number });
    expect(await storyOf(member)).toEqual([[kind, state]]);
  });

  it.each([
    ['jobChange', () => ({ union: newUnion.id }), () => newUnion],
    ['noUnionThere', () => ({ unitName: '未建会的新单位', division: '350203' }), () => house.districtB],
  ])('%s: to the union that it leads to', async (reason, data, target) => {
    const { actor, member } = await buildMemberActor(house.baseB);
    const { id, unionId } = await begin(actor, 'transfer', house.baseB, { reason, ...data() });
    expect(unionId).toBe(target().id);
    await approveApplication(await buildAdmin(target()), id);
    expect(await reread('member', member.id)).toMatchObject({ unionId: target().id, state: 'active' });
  });

  it('expelled for a crime: nobody asks for it himself; a clerk does with the judgment, another decides, the union above is told', async () => {
    const { actor, member } = await buildMemberActor(house.baseB);
    await expect(begin(actor, 'transfer', house.baseB, { reason: 'crime' })).rejects.toMatchObject({
      errors: [{ path: 'reason', message: '“因犯罪被开除会籍”由工会决定，不能自己申请' }],
    });
    const clerk = await buildAdmin(house.baseB);
    const above = await buildAdmin(house.districtB);
    await expect(begin(clerk, 'transfer', house.baseB, { reason: 'crime' }, member.id)).rejects.toMatchObject({
      errors: [{ path: 'judgment' }],
    });
    const process = processAt((await rulebook()).at(house.baseB.path), 'expel');
    const { judgment } = await answersTo({ actor: clerk, process, union: house.baseB });
    const { id } = await begin(clerk, 'transfer', house.baseB, { reason: 'crime', judgment }, member.id);
    await expect(approveApplication(clerk, id)).rejects.toMatchObject({ code: 'own-case' });
    await approveApplication(await buildAdmin(house.baseB), id);
    expect(await reread('member', member.id)).toMatchObject({ state: 'ended', endedReason: 'expelled' });
    const told = await messages({ applicationId: id, template: 'member.expelled', channel: 'inApp' });
    const own = told.find(({ accountId }) => accountId === above.accountId);
    expect(own?.body).toContain(house.baseB.name);
    expect(own?.body).not.toContain(member.name);
  });
});

it('leaving is free and immediate where the pack says so, and one may join again', async () => {
  const { actor, member } = await buildMemberActor(house.baseC);
  expect(await begin(actor, 'leave', house.baseC, {})).toMatchObject({ state: 'approved' });
  expect(await reread('member', member.id)).toMatchObject({ state: 'ended', endedReason: 'left' });
  await expect(begin(actor, 'leave', house.baseC, {})).rejects.toMatchObject({ code: 'no-membership' });
});

it("moving is done at once by Jiangsu's documents", async () => {
  const { actor, member } = await buildMemberActor(house.provinceA);
  const process = processAt((await rulebook()).at(house.baseA.path), 'transfer');
  const data = await answersTo({ actor, process, union: house.baseA });
  expect(await begin(actor, 'transfer', house.baseA, data)).toMatchObject({ state: 'approved' });
  expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseA.id, state: 'active' });
});

it('a report to the union above goes with the approval that is taken back, and what ended is as it was', async () => {
  const { member } = await buildMemberActor(house.baseC, { employerName: '晨光物流' });
  const [clerk, reviewer] = [await buildAdmin(house.baseC), await buildAdmin(house.baseC)];
  await buildAdmin(house.provinceC);
  const process = processAt((await rulebook()).at(house.baseC.path), 'expel');
  const data = await answersTo({ actor: clerk, process, union: house.baseC });
  const { id } = await begin(clerk, 'expel', house.baseC, data, member.id);
  await approveUndoably(reviewer, id);
  expect((await undoDecisions(reviewer, [id])).refused).toEqual([]);
  expect(await reread('member', member.id)).toMatchObject({ state: 'active', endedReason: null, endedOn: null });
  expect(await storyOf(member)).toEqual([
    ['expelled', 'ended'],
    ['undone', 'active'],
  ]);
  const told = await find('notice', { applicationId: id, template: 'member.expelled' });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ state }) => state === 'void')).toBe(true);
});
