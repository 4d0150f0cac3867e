// A limit that a reviewer's own number passes holds whatever he says; what stood against the case before, he may outweigh.
import { beforeAll, expect, it } from '@jest/globals';
import type { Actor, PersonActor } from '../../../models/store/gates/actor.ts';
import type { FormField, UnaryTest } from '../../../rules/engine/documentTypes.ts';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { decideApplication } from '../../../workflows/applications/decideApplication.ts';
import type { DecisionInput } from '../../../workflows/cases/secondPerson.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, type House, reread } from '../../support/build.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let admins: [Actor, Actor];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  admins = [await buildAdmin(house.baseA), await buildAdmin(house.baseA)];
});

const amount: FormField = { name: 'amount', title: '核定金额', widget: 'number', required: true };
const row = (id: string, fact: string, test: UnaryTest, reason: { zh: string; en: string }) => ({
  id,
  when: { properties: { [fact]: test }, required: [fact] },
  ...refusal({ outcome: 'refuse', light: 'red', reason }),
});
// In JSON, as documents are: an object literal with `then` would pass for a promise.
const refusal = (says: object) => JSON.parse(`{"then":${JSON.stringify(says)}}`);
const tooMuch = { zh: '今年合计超过3000元', en: 'More than 3,000 this year' };

let processes = 0;
/** A subsidy of which 3,000 a year are granted; `second`: over how much it takes two. */
async function subsidy(second?: number) {
  processes += 1;
  const precheck = `limit.precheck${processes}`;
  const { key, begin } = await openProcess(house.root, {
    subject: 'member',
    reviewFields: [amount],
    review: second === undefined ? {} : { transitions: { approve: { second: { field: 'amount', over: second } } } },
    values: { precheck },
  });
  const judgeBy = (more: ReturnType<typeof row>[] = []): Promise<void> => {
    const sum = `case.${key}.amount.thisYear.withThis`;
    const rows = [...more, row('over', sum, { exclusiveMinimum: 3000 }, tooMuch)];
    const decision: WrittenDocument<'decision'> = {
      ...{
        kind: 'decision',
        key: precheck,
        title: '条件',
        hit: 'first',
        rows,
        otherwise: { outcome: 'accept', light: 'green' },
      },
      facts: [sum, ...more.flatMap(({ when }) => when.required)],
    };
    return publish(house.root, decision);
  };
  await judgeBy();
  return { begun: async (actor: PersonActor) => (await begin(actor)).application.id, judgeBy };
}
const approve = (actor: Actor, id: string, input: DecisionInput) => decideApplication(actor, id, 'approve', input);
const filled = (amount: number, more: DecisionInput = {}): DecisionInput => ({ ...more, data: { amount } });
const anyway = { flipped: true, reason: '已核实' };

it('the sum of a year is held to the last yuan, with what is left in the sentence at the field', async () => {
  const { begun } = await subsidy();
  const { actor } = await buildMemberActor(house.baseA);
  expect(await approve(admins[0], await begun(actor), filled(2500))).toMatchObject({ state: 'approved' });
  const id = await begun(actor);
  await expect(approve(admins[0], id, filled(501))).rejects.toMatchObject({
    status: 422,
    errors: [
      {
        path: 'data.amount',
        message: '今年合计超过3000元，“核定金额”最多还可以填500',
        messageEn: 'More than 3,000 this year; "amount" may be 500 at most',
      },
    ],
  });
  expect(await reread('application', id)).toMatchObject({ state: 'submitted', reviewData: null });
  expect(await approve(admins[0], id, filled(500))).toMatchObject({ state: 'approved', reviewData: { amount: 500 } });
});

it('no reason outweighs it, neither alone nor with a second person', async () => {
  const { begun } = await subsidy(1000);
  const id = await begun((await buildMemberActor(house.baseA)).actor);
  await expect(approve(admins[0], id, filled(3001, anyway))).rejects.toMatchObject({ status: 422 });
  expect(await reread('application', id)).toMatchObject({ state: 'submitted', proposal: null });
  expect(await approve(admins[0], id, filled(3000))).toMatchObject({ state: 'submitted' });
  expect(await approve(admins[1], id, {})).toMatchObject({ state: 'approved', reviewData: { amount: 3000 } });
});

it('what stood against the case without his number is shown to him, and he may outweigh it', async () => {
  const { begun, judgeBy } = await subsidy();
  const id = await begun((await buildMemberActor(house.baseA)).actor);
  await judgeBy([row('late', 'membership.state', { const: 'active' }, { zh: '不再受理', en: 'Closed' })]);
  await expect(approve(admins[0], id, filled(100))).rejects.toMatchObject({ status: 409, code: 'flipped' });
  expect(await approve(admins[0], id, filled(100, anyway))).toMatchObject({ state: 'approved' });
});
