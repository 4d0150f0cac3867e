// Subsidies, made of documents only: twice a year, 3,000 yuan in sum, whoever sends and grants how much at once.
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, PersonActor } from '../../models/store/gates/actor.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { approveApplication } from '../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { uploadFile } from '../../workflows/files/uploadFile.ts';
import { buildMemberActor } from '../support/begin.ts';
import { buildAdmin, buildHouse, type House, reread } from '../support/build.ts';
import { setUpStore } from '../support/setUpStore.ts';
import { visit } from '../support/submit.ts';

let house: House;
let admins: [Actor, Actor];
let agreement: string;
let me: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  agreement = (await findOne('document', { key: 'subsidy.agreement' }))?.hash ?? '';
  admins = [await buildAdmin(house.baseB), await buildAdmin(house.baseB)];
});
beforeEach(async () => {
  ({ actor: me } = await buildMemberActor(house.baseB));
});

async function apply(actor = me, wanted = 2000): Promise<string> {
  const { id } = await uploadFile(actor, { name: '诊断书.txt', bytes: Buffer.from('诊断') }, 'member');
  const data = { hardship: 'illness', situation: '家人患病住院', wanted, proof: [{ id, name: '诊断书.txt' }] };
  return (await submitApplication(actor, { process: 'subsidy', data, agreement }, visit())).application.id;
}
/** By one, and by the other where it takes two. */
async function grant(id: string, amount: number): Promise<void> {
  const first = await approveApplication(admins[0], id, { data: { amount } });
  if (first.state !== 'approved') await approveApplication(admins[1], id);
}
const refusal = (messages: string[]) => ({
  ...{ status: 422, code: 'not-eligible' },
  errors: messages.map((message) => expect.objectContaining({ message })),
});

describe('the limits of a year', () => {
  it('a third application is refused with its reason, and possible in the next year', async () => {
    await grant(await apply(), 300);
    await grant(await apply(), 200);
    await expect(apply()).rejects.toMatchObject(refusal(['今年已经补助过两次。明年1月1日以后可以再申请']));
    await query(
      `UPDATE applications SET decided_at = date_trunc('year', now()) - interval '1 second' WHERE account_id = $1 RETURNING 1`,
      [me.accountId],
    );
    expect(await reread('application', await apply())).toMatchObject({ state: 'submitted', light: 'green' });
  });

  it('who has had 3,000 yuan at once is refused the second', async () => {
    await grant(await apply(), 3000);
    await expect(apply()).rejects.toMatchObject(refusal(['今年的补助合计已满3000元。明年1月1日以后可以再申请']));
  });

  it('what would pass the sum is refused with what is left of it', async () => {
    await grant(await apply(), 1800);
    const id = await apply();
    await expect(approveApplication(admins[0], id, { data: { amount: 1201 } })).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'data.amount', message: '一年的补助合计不能超过3000元，“核定金额（元）”最多还可以填1200' }],
    });
    await grant(id, 1200);
    expect(await reread('application', id)).toMatchObject({ state: 'approved', reviewData: { amount: 1200 } });
  });

  it('more than 1,000 yuan take two people', async () => {
    const id = await apply();
    expect(await approveApplication(admins[0], id, { data: { amount: 1001 } })).toMatchObject({ state: 'submitted' });
    expect(await approveApplication(admins[1], id)).toMatchObject({ state: 'approved' });
  });

  it('who is not an active member has none', async () => {
    const { actor } = await buildMemberActor(house.baseB, { state: 'retained' });
    await expect(apply(actor)).rejects.toMatchObject(refusal(['须为在册会员。恢复会籍后再申请']));
  });
});

const granted = async (actor: PersonActor) =>
  (await find('application', { accountId: actor.accountId, process: 'subsidy', state: 'approved' })).map(
    ({ reviewData }) => Number(reviewData?.amount),
  );

it('whatever is sent and granted at once, no year holds more than two nor more than 3,000', async () => {
  const round = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 4 }), async (rounds) => {
      const { actor } = await buildMemberActor(house.baseB);
      for (const amounts of rounds) {
        const sent = await Promise.allSettled(amounts.map((wanted) => apply(actor, wanted)));
        const begun = sent.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
        expect(begun.length).toBeLessThanOrEqual(1);
        await Promise.allSettled(begun.flatMap((id) => amounts.map((amount) => grant(id, amount))));
        await Promise.allSettled(begun.map((id) => approveApplication(admins[1], id)));
      }
      const found = await granted(actor);
      expect(found.length).toBeLessThanOrEqual(2);
      expect(found.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3000);
      expect(found.length).toBeGreaterThan(0);
    }),
    { numRuns: 12 },
  );
}, 120_000);
