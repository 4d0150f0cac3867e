// A member lost his phone, or a stranger bound his document: his union sees him and begins, the union above decides.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { mobileAt } from '../../../seeds/synthetic/mobile.ts';
import { hashPassword } from '../../../workflows/access/hashPassword.ts';
import { myAccount } from '../../../workflows/access/myAccount.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { stopPhone } from '../../../workflows/access/stopPhone.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { approveApplication, rejectApplication } from '../../../workflows/applications/decideApplication.ts';
import { getMine } from '../../../workflows/applications/listMine.ts';
import { previewApplication } from '../../../workflows/applications/previewApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  type House,
  personActor,
  reread,
} from '../../support/build.ts';
import { linkSentTo } from '../../support/links.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { visit } from '../../support/submit.ts';

const password = 'Spring-Harbour-27';
let house: House;
let clerk: PersonActor;
let upper: PersonActor;
let phones = 600_000;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  clerk = await buildAdmin(house.baseA);
  upper = await buildAdmin(house.districtA);
});

function next(): string {
  phones += 1;
  return mobileAt(phones);
}
const begin = (actor: PersonActor, member: Rows['member'], newPhone: string) =>
  submitApplication(
    actor,
    {
      process: 'member.phone',
      subjectId: member.id,
      data: { signInPhone: newPhone, checked: '本人持身份证原件到场，核对无误' },
    },
    visit(),
  );

const coolingPasses = (id: string) =>
  query("UPDATE applications SET submitted_at = submitted_at - interval '25 hours' WHERE id = $1 RETURNING 1", [id]);

async function someone() {
  const account = await buildAccount({ passwordHash: await hashPassword(password), email: 'old@example.org' });
  return { account, member: await buildMember(account, house.baseA) };
}

it('the union above agrees, and the member signs in by the new phone alone; the old phone heard of it twice', async () => {
  const { account, member } = await someone();
  const newPhone = next();
  const { application } = await begin(clerk, member, newPhone);
  expect(application).toMatchObject({ state: 'submitted', assignedUnionId: house.districtA.id });
  expect(await messages({ recipient: account.phone, template: 'account.phoneStop', channel: 'sms' })).toHaveLength(1);
  await coolingPasses(application.id);
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
  await approveApplication(upper, application.id);
  expect(await reread('account', account.id)).toMatchObject({ phone: newPhone, passwordHash: null, email: null });
  expect(await reread('member', member.id)).toMatchObject({ phone: newPhone, state: 'active' });
  expect(await messages({ recipient: account.phone, template: 'account.phoneLeft' })).toHaveLength(1);
  await expect(signInWithPassword({ identifier: newPhone, password }, { ip: '10.1.1.1' })).rejects.toMatchObject({
    status: 401,
  });
});

it('who begins it does not decide it, at whatever level, nor is it decided in a bundle', async () => {
  const { account, member } = await someone();
  const { application } = await begin(upper, member, next());
  await expect(approveApplication(upper, application.id)).rejects.toMatchObject({ code: 'own-case' });
  await expect(approveApplication(await buildAdmin(house.baseA), application.id)).rejects.toMatchObject({
    code: 'not-reviewer',
  });
  await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [application.id]);
  expect(await approveGreen(await buildAdmin(house.districtA), [application.id])).toMatchObject({
    refused: [{ why: expect.stringContaining('不能撤销') }],
  });
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
});

it('rejected, nothing has changed and the phone of before is told', async () => {
  const { account, member } = await someone();
  const { application } = await begin(clerk, member, next());
  await rejectApplication(upper, application.id, { reason: '证件与本人不符' });
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
  expect(await messages({ recipient: account.phone, template: 'member.phone.rejected', channel: 'sms' })).toHaveLength(
    1,
  );
});

it('what a stranger bound is his no longer: the member on file finds his membership under his own phone', async () => {
  const stranger = await buildAccount();
  const member = await buildMember(stranger, house.baseA, { accountId: null });
  const newPhone = next();
  // The person has begun an account with his own phone, and could not bind it.
  const begun = await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('account', { phone: newPhone }),
  );
  const { application } = await begin(clerk, member, newPhone);
  await coolingPasses(application.id);
  await approveApplication(upper, application.id);
  expect(await reread('account', begun.id)).toMatchObject({ phone: null, state: 'disabled' });
  expect(await reread('account', stranger.id)).toMatchObject({ phone: newPhone });
  expect((await myAccount(personActor(stranger))).membership).toMatchObject({ id: member.id });
});

it('says beforehand what will happen, and names no number whole', async () => {
  const { account, member } = await someone();
  const newPhone = next();
  const { sentences } = await previewApplication(
    clerk,
    { process: 'member.phone', subjectId: member.id, data: { signInPhone: newPhone, checked: '本人持身份证原件到场' } },
    visit(),
    'zh',
  );
  const said = sentences.join();
  expect(said).toContain(`尾号${account.phone.slice(-4)}`);
  expect(said).not.toContain(account.phone);
});

it('the account of an administrator does not come into the hands of those who look after members', async () => {
  const { account, member } = await someone();
  await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('grant', { accountId: account.id, unionId: house.provinceA.id, role: 'unionAdmin' }),
  );
  const { application } = await begin(clerk, member, next());
  await coolingPasses(application.id);
  await expect(approveApplication(upper, application.id)).rejects.toMatchObject({ code: 'holds-powers' });
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
});

it('whom it is about is told, but neither reads the new number nor takes the case back; whoever began it does', async () => {
  const { account, member } = await someone();
  const newPhone = next();
  const { application } = await begin(clerk, member, newPhone);
  const holder = personActor(account);
  const seen = await getMine(holder, application.id);
  expect(seen).toMatchObject({ state: 'submitted', data: null });
  expect(JSON.stringify(seen)).not.toContain(newPhone);
  await expect(withdrawApplication(holder, application.id)).rejects.toMatchObject({ status: 404 });
  expect(await withdrawApplication(clerk, application.id)).toMatchObject({ state: 'withdrawn' });
});

it('the name a stranger gave leaves the account for the one on file, and that is said beforehand', async () => {
  const stranger = await buildAccount({ name: '冒名者' });
  const member = await buildMember(stranger, house.baseA, { accountId: null, name: '真本人' });
  const newPhone = next();
  const asked = { process: 'member.phone', subjectId: member.id };
  const data = { signInPhone: newPhone, checked: '本人持身份证原件到场' };
  const { sentences } = await previewApplication(clerk, { ...asked, data }, visit(), 'zh');
  expect(sentences.join()).toContain('账号上的姓名改为真本人');
  const { application } = await begin(clerk, member, newPhone);
  await coolingPasses(application.id);
  await approveApplication(upper, application.id);
  expect(await reread('account', stranger.id)).toMatchObject({ name: '真本人' });
});

it('nobody approves it within the cooling time, and whoever is refused is told when he may', async () => {
  const { account, member } = await someone();
  const { application } = await begin(clerk, member, next());
  await expect(approveApplication(upper, application.id)).rejects.toMatchObject({
    code: 'cooling',
    message: expect.stringContaining('请在24小时后再审核'),
  });
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
});

it('the holder of the old phone stops it by the link he was sent, once; after that nobody approves it', async () => {
  const { account, member } = await someone();
  const { application } = await begin(clerk, member, next());
  const token = await linkSentTo(account.id, 'account.phoneStop');
  await stopPhone(token, { ip: '10.1.1.2' });
  await coolingPasses(application.id);
  expect(await reread('application', application.id)).toMatchObject({
    state: 'rejected',
    reason: expect.stringContaining('停止了更换'),
  });
  await expect(approveApplication(upper, application.id)).rejects.toMatchObject({ status: 409 });
  expect(await reread('account', account.id)).toMatchObject({ phone: account.phone });
  await expect(stopPhone(token, { ip: '10.1.1.2' })).rejects.toMatchObject({ code: 'dead-link' });
  expect(await find('audit', { recordId: account.id, action: 'stopPhone' })).toHaveLength(1);
});

it('what the old phone stopped may be asked for again, and the link of before stops nothing', async () => {
  const { account, member } = await someone();
  const first = await begin(clerk, member, next());
  const before = await linkSentTo(account.id, 'account.phoneStop');
  await withdrawApplication(clerk, first.application.id);
  const { application } = await begin(clerk, member, next());
  await expect(stopPhone(before, { ip: '10.1.1.3' })).rejects.toMatchObject({ code: 'dead-link' });
  expect(await reread('application', application.id)).toMatchObject({ state: 'submitted' });
});

it('of two cases at once one is begun: the other is told that there is one', async () => {
  const { member } = await someone();
  const tried = await Promise.allSettled([begin(clerk, member, next()), begin(upper, member, next())]);
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
