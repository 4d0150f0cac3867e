// An appeal: against a sanction in force, decided by another than who imposed it.
import { beforeAll, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { approveApplication, rejectApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { liftSanction } from '../../../workflows/members/liftSanction.action.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  type House,
  personActor,
  reread,
} from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit, visit } from '../../support/submit.ts';

let house: House;
let imposer: PersonActor;
let other: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  imposer = await buildAdmin(house.districtA);
  other = await buildAdmin(house.districtA);
});

const restrict = async (actor: PersonActor, unionId = house.districtA.id) => {
  const account = await buildAccount();
  const member = await buildMember(account, house.baseA);
  const sanction = await createRecord(actor, 'sanction', {
    ...{ memberId: member.id, unionId, process: 'all', reason: '提交虚假证明', validTo: '2099-12-31' },
  });
  return { account, sanction };
};
async function appeal(account: Parameters<typeof personActor>[0]) {
  const actor = personActor(account);
  const { agreement } = await describeProcess(actor, 'appeal', {});
  const input = { process: 'appeal', data: { why: '证明是真的，单位可以作证' }, agreement: agreement?.hash };
  return submitApplication(actor, input, visit());
}
const restricted = async () => {
  const found = await restrict(imposer);
  return { ...found, ...(await appeal(found.account)) };
};

it('goes to the union that imposed the sanction; who imposed it does not decide', async () => {
  const { sanction, application } = await restricted();
  expect(application).toMatchObject({
    ...{ unionId: house.districtA.id, reviewerUnionId: house.districtA.id, state: 'submitted' },
    ...{ subjectKind: 'sanction', subjectId: sanction.id, recusedId: imposer.accountId },
  });
  await expect(approveApplication(imposer, application.id)).rejects.toMatchObject({ status: 403, code: 'recused' });
  await expect(rejectApplication(imposer, application.id, { reason: '不成立' })).rejects.toMatchObject({
    code: 'recused',
  });
});

it('climbs to the union above where nobody else is there', async () => {
  const alone = await buildAdmin(house.baseC);
  const account = await buildAccount();
  const member = await buildMember(account, house.baseC);
  await createRecord(alone, 'sanction', {
    ...{ memberId: member.id, unionId: house.baseC.id, process: 'join', reason: '刷单' },
  });
  const { application } = await appeal(account);
  expect(application.unionId).toBe(house.baseC.id);
  expect(application.reviewerUnionId).not.toBe(house.baseC.id);
});

it('approved, the sanction is lifted and he may join or transfer again; he is told', async () => {
  const { sanction, application } = await restricted();
  await approveApplication(other, application.id);
  expect(await reread('sanction', sanction.id)).toMatchObject({ liftedAt: expect.stringMatching(/./) });
  expect(await messages({ applicationId: application.id, template: 'case.approved', channel: 'inApp' })).toHaveLength(
    1,
  );
});

it('rejected, it stays, and he is told why', async () => {
  const { account, sanction, application } = await restricted();
  await rejectApplication(other, application.id, { reason: '单位答复查无此人' });
  expect(await reread('sanction', sanction.id)).toMatchObject({ liftedAt: null });
  expect(await messages({ applicationId: application.id, template: 'case.rejected', channel: 'inApp' })).toHaveLength(
    1,
  );
  await expect(submit(house.baseB, account)).rejects.toMatchObject({ status: 422 });
});

it('an approval taken back puts it in force again', async () => {
  const { sanction, application } = await restricted();
  await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [application.id]);
  expect(await approveGreen(other, [application.id])).toMatchObject({ approved: [application.id] });
  expect(await undoDecisions(other, [application.id])).toMatchObject({ undone: [application.id] });
  expect(await reread('sanction', sanction.id)).toMatchObject({ liftedAt: null });
});

it('there is one at a time', async () => {
  const { account } = await restricted();
  await expect(appeal(account)).rejects.toMatchObject({ status: 409 });
});

it('not where nothing is in force', async () => {
  await expect(appeal(await buildAccount())).rejects.toMatchObject({ status: 409, code: 'not-sanctioned' });
  const { account, sanction } = await restrict(imposer);
  await liftSanction(other, sanction.id);
  await expect(appeal(account)).rejects.toMatchObject({ code: 'not-sanctioned' });
});
