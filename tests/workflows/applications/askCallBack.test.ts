// 请工会回电: where the union that has the case has no telephone of its own, once; its reviewers are told, nobody else.
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { askCallBack } from '../../../workflows/applications/askCallBack.ts';
import { rejectApplication } from '../../../workflows/applications/decideApplication.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
let clerk: PersonActor;
let me: PersonActor;
let id: string;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  clerk = await buildAdmin(house.baseB);
  await buildAdmin(house.districtB);
});
const dutyPhone = (phone: string | null) =>
  query('UPDATE unions SET duty_phone = $2 WHERE id = $1 RETURNING 1', [house.baseB.id, phone]);
beforeEach(async () => {
  await dutyPhone(null);
  const { actor, application } = await submit(house.baseB);
  [me, id] = [actor, application.id];
});

const told = async () =>
  (await messages({ applicationId: id, template: 'review.callBack', channel: 'inApp' })).map(
    ({ accountId }) => accountId,
  );

it('of many requests at once one counts, and the reviewers of the union hear of it once', async () => {
  const done = await Promise.allSettled(Array.from({ length: 6 }, () => askCallBack(me, id)));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await reread('application', id)).toMatchObject({ state: 'submitted', callBackAt: expect.any(String) });
  expect(await told()).toEqual([clerk.accountId]);
  await expect(askCallBack(me, id)).rejects.toMatchObject({ status: 409, code: 'asked-already' });
});

it('whoever can call the union is told its number instead', async () => {
  await dutyPhone('0592-5550101');
  await expect(askCallBack(me, id)).rejects.toMatchObject({
    ...{ status: 409, code: 'has-a-telephone' },
    text: { zh: '这个工会有值班电话：0592-5550101，请直接拨打' },
  });
  expect(await told()).toEqual([]);
});

it('only its person, and only while the union has it', async () => {
  await expect(askCallBack(personActor(await buildAccount()), id)).rejects.toMatchObject({ status: 404 });
  await rejectApplication(clerk, id, { reason: '不是本单位职工' });
  await expect(askCallBack(me, id)).rejects.toMatchObject({ status: 409, extra: { state: 'rejected' } });
});
