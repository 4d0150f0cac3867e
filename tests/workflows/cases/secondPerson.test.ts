// Some decisions take two people: neither the one who began the case, nor the same one twice.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../models/store/gates/actor.ts';
import type { FormField, ReviewPolicy } from '../../../rules/engine/documentTypes.ts';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { decideApplication } from '../../../workflows/applications/decideApplication.ts';
import type { DecisionInput } from '../../../workflows/cases/secondPerson.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let admins: [Actor, Actor, Actor];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  admins = [await buildAdmin(house.baseA), await buildAdmin(house.baseA), await buildAdmin(house.baseA)];
});

const amount: FormField = { name: 'amount', title: '补助金额', widget: 'number', required: true };
const decision = (light: 'green' | 'red'): WrittenDocument<'decision'> => ({
  ...{ kind: 'decision', key: 'second.review', title: '审核', facts: ['today'], hit: 'first', rows: [] },
  otherwise: { outcome: light === 'green' ? 'approve' : 'reject', light },
});

async function waiting(review: Partial<ReviewPolicy>, reviewFields?: FormField[]) {
  const outline = { subject: 'member' as const, review: { check: 'second.review', ...review } };
  const process = await openProcess(house.root, { ...outline, ...(reviewFields && { reviewFields }) }, [
    decision('green'),
  ]);
  const { actor, member } = await buildMemberActor(house.baseA);
  const { application } = await process.begin(actor);
  return { id: application.id, member, begin: process.begin };
}
const approve = (actor: Actor, id: string, input: DecisionInput = {}) => decideApplication(actor, id, 'approve', input);
const always = { transitions: { approve: { second: true as const } } };
const over1000 = { transitions: { approve: { second: { field: 'amount', over: 1000 } } } };

describe('always', () => {
  it('the first proposes and nobody is told, the second confirms', async () => {
    const { id } = await waiting(always);
    const proposed = await approve(admins[0], id, { reason: '符合条件' });
    expect(proposed).toMatchObject({
      state: 'submitted',
      proposal: { verb: 'approve', accountId: admins[0].accountId },
    });
    expect((await messages({ applicationId: id })).filter(({ event }) => event.startsWith('approved/'))).toEqual([]);
    const decided = await approve(admins[1], id);
    expect(decided).toMatchObject({
      state: 'approved',
      decidedById: admins[1].accountId,
      proposal: null,
      reason: '符合条件',
    });
  });

  it('not by the same person, who hears why', async () => {
    const { id } = await waiting(always);
    await approve(admins[0], id);
    await expect(approve(admins[0], id)).rejects.toMatchObject({ status: 403, code: 'second-person' });
    expect(await reread('application', id)).toMatchObject({ state: 'submitted' });
  });

  it('not by who began it, either as the first or as the second', async () => {
    const { id, member, begin } = await waiting(always);
    const clerk = await buildAdmin(house.baseA);
    await decideApplication(admins[0], id, 'reject', { reason: '重新申请' });
    const { application } = await begin(clerk, {}, member.id);
    await expect(approve(clerk, application.id)).rejects.toMatchObject({ code: 'own-case' });
    await approve(admins[0], application.id);
    await expect(approve(clerk, application.id)).rejects.toMatchObject({ code: 'own-case' });
    expect(await approve(admins[1], application.id)).toMatchObject({ state: 'approved' });
  });

  it('only for the step that asks for it: a rejection needs one', async () => {
    const { id } = await waiting(always);
    await approve(admins[0], id);
    const rejected = await decideApplication(admins[1], id, 'reject', { reason: '不符合条件' });
    expect(rejected).toMatchObject({ state: 'rejected', proposal: null });
  });

  it('of two who confirm at once one does', async () => {
    const { id } = await waiting(always);
    await approve(admins[0], id);
    const done = await Promise.allSettled([approve(admins[1], id), approve(admins[2], id)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('not in bulk', async () => {
    const { id } = await waiting(always);
    expect(await approveGreen(admins[0], [id])).toMatchObject({ refused: [{ id, why: '须由第二人复核，请逐件办理' }] });
  });
});

describe('over a number', () => {
  it('up to it one person decides, beyond it two', async () => {
    const small = await waiting(over1000, [amount]);
    expect(await approve(admins[0], small.id, { data: { amount: 1000 } })).toMatchObject({ state: 'approved' });
    const large = await waiting(over1000, [amount]);
    expect(await approve(admins[0], large.id, { data: { amount: 1001 } })).toMatchObject({ state: 'submitted' });
    const decided = await approve(admins[1], large.id);
    expect(decided).toMatchObject({ state: 'approved', reviewData: { amount: 1001 } });
  });

  it('who enters another number proposes anew: nobody decides alone over what one has seen', async () => {
    const { id } = await waiting(over1000, [amount]);
    await approve(admins[0], id, { data: { amount: 1500 } });
    const changed = await approve(admins[1], id, { data: { amount: 90_000 } });
    expect(changed).toMatchObject({ state: 'submitted', proposal: { accountId: admins[1].accountId } });
    const decided = await approve(admins[0], id, { data: { amount: 90_000 } });
    expect(decided).toMatchObject({ state: 'approved', reviewData: { amount: 90_000 } });
  });

  it('what the reviewer fills is checked by his form, also of a proposal', async () => {
    const { id } = await waiting(over1000, [amount]);
    await expect(approve(admins[0], id, { data: { amount: '很多' } })).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'data.amount' }],
    });
    await expect(approve(admins[0], id)).rejects.toMatchObject({ status: 422 });
    await expect(approve(admins[0], id, { data: { amount: 1, other: 2 } })).rejects.toMatchObject({ status: 422 });
  });
});

it('both are shown what has flipped, and each says for himself that he has seen it', async () => {
  const { id } = await waiting(always);
  await publish(house.root, decision('red'));
  await expect(approve(admins[0], id)).rejects.toMatchObject({ code: 'flipped' });
  const seen = { flipped: true, reason: '已核实' };
  expect(await approve(admins[0], id, seen)).toMatchObject({ state: 'submitted', proposal: { verb: 'approve' } });
  await expect(approve(admins[1], id)).rejects.toMatchObject({ code: 'flipped' });
  expect(await approve(admins[1], id, seen)).toMatchObject({ state: 'approved' });
});
