// A member has lost his phone and cannot come: signed in by a new one he says who he is, two reviewers make sure of him.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { ownerActor, type PersonActor, systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { mobileAt } from '../../../seeds/synthetic/mobile.ts';
import { appealPhone, refusedAppeals } from '../../../workflows/access/appealPhone.ts';
import { stopPhone } from '../../../workflows/access/stopPhone.ts';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, type House, reread } from '../../support/build.ts';
import { linkSentTo } from '../../support/links.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { visit } from '../../support/submit.ts';

let house: House;
let one: PersonActor;
let two: PersonActor;
let phones = 700_000;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  one = await buildAdmin(house.baseA);
  two = await buildAdmin(house.baseA);
});

async function newPhone(): Promise<Rows['account']> {
  phones += 1;
  const phone = mobileAt(phones);
  const begun = await transact(systemActor, { action: 'create' }, async (tx) => tx.create('account', { phone }));
  return (await reread('account', begun.id)) as Rows['account'];
}
const ownerOf = (account: Pick<Rows['account'], 'id' | 'name'>) => ownerActor(account, {});
const coolingPasses = (id: string) =>
  query("UPDATE applications SET submitted_at = submitted_at - interval '25 hours' WHERE id = $1 RETURNING 1", [id]);
const casesOf = (member: Rows['member']) => find('application', { process: 'account.appeal', subjectId: member.id });

async function lost() {
  const account = await buildAccount({ name: '孙测试' });
  const member = await buildMember(account, house.baseA, { name: '孙测试' });
  const { name, documentType, documentNumber } = account as Rows['account'];
  const next = await newPhone();
  const appeal = { name, documentType, documentNumber, said: '原号码上月停用，在本单位车间工作' };
  return { account, member, next, appeal };
}
async function appealed() {
  const found = await lost();
  await appealPhone(ownerOf(found.next), found.appeal, visit());
  const [application] = await casesOf(found.member);
  return { ...found, application: application as Rows['application'] };
}

it('two reviewers agree after the cooling time: the new phone signs in, both phones were told, and not the same person twice', async () => {
  const { account, next, application, member } = await appealed();
  expect(application).toMatchObject({ state: 'submitted', assignedUnionId: house.baseA.id, begunById: next.id });
  expect(await messages({ recipient: account.phone, template: 'account.phoneStop' })).toHaveLength(1);
  await approveApplication(one, application.id);
  await expect(approveApplication(one, application.id)).rejects.toMatchObject({ code: 'second-person' });
  await expect(approveApplication(two, application.id)).rejects.toMatchObject({ code: 'cooling' });
  await coolingPasses(application.id);
  await approveApplication(two, application.id);
  expect(await reread('account', account.id)).toMatchObject({ phone: next.phone });
  expect(await reread('member', member.id)).toMatchObject({ phone: next.phone });
  expect(await messages({ recipient: next.phone as string, template: 'account.phoneTaken' })).toHaveLength(1);
});

it('stopped from the old phone, the new one is told by SMS and reads why', async () => {
  const { account, next, application } = await appealed();
  await stopPhone(await linkSentTo(account.id, 'account.phoneStop'), { ip: '10.2.2.2' });
  expect(await messages({ recipient: next.phone as string, template: 'account.appeal.rejected' })).toHaveLength(1);
  expect(await messages({ recipient: account.phone, template: 'account.appeal.rejected' })).toHaveLength(0);
  expect(await refusedAppeals(ownerOf(next))).toMatchObject([
    { id: application.id, reason: expect.stringContaining('停止了更换') },
  ]);
});

it('rejected by a reviewer, nothing has changed', async () => {
  const { account, next, application } = await appealed();
  await rejectApplication(one, application.id, { reason: '电话核实不是本人' });
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
  expect(await messages({ recipient: next.phone as string, template: 'account.appeal.rejected' })).toHaveLength(1);
});

it('is not returned: there is nobody to correct it, and nobody is offered to', async () => {
  const { application } = await appealed();
  await expect(returnApplication(one, application.id, { reason: '请补充' })).rejects.toMatchObject({
    status: 409,
    code: 'not-returnable',
  });
  const { may } = await explainApplication(one, application.id);
  expect(may).toContain('reject');
  expect(may).not.toContain('return');
});

it('what is not on file begins nothing and is answered the same', async () => {
  const { member, next, appeal, account } = await lost();
  expect(await appealPhone(ownerOf(next), { ...appeal, name: '另外一人' }, visit())).toBeUndefined();
  expect(await casesOf(member)).toEqual([]);
  expect(await messages({ recipient: account.phone })).toEqual([]);
});

it('two at once about one member are one case', async () => {
  const { member, next, appeal } = await lost();
  const other = await newPhone();
  const answered = await Promise.allSettled([next, other].map((each) => appealPhone(ownerOf(each), appeal, visit())));
  // Neither learns from the answer that there is such a member.
  expect(answered.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await casesOf(member)).toHaveLength(1);
});

it('the account of an administrator is not got this way, and nobody appeals from an account of his own', async () => {
  const { account, member, next, appeal } = await lost();
  await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('grant', { accountId: account.id, unionId: house.provinceA.id, role: 'unionAdmin' }),
  );
  await appealPhone(ownerOf(next), appeal, visit());
  expect(await casesOf(member)).toEqual([]);
  await expect(appealPhone(ownerOf(account), appeal, visit())).rejects.toMatchObject({ code: 'not-lost' });
});
