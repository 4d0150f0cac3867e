// 在会证明: who is a member prints it, its code is checked by anybody, and who is none is told so.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoundAccount } from '../../../../models/boundAccount.ts';
import type { Rows } from '../../../../models/rows.ts';
import { find, findOne } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { ownJoinForm } from '../../../../workflows/exports/joinForm.ts';
import { issueCard } from '../../../../workflows/members/issueCard.ts';
import { buildMember, personActor } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { type Ask, agreed, browserOf, checked, joinAnswers, signedIn } from './ask.ts';

let instance: Instance;
let ask: Ask;
let member: Rows['member'];
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, '13800007311', '19910305');
}, 60_000);
afterAll(() => instance.close());

it('nobody is certified who is no member, or is not checked yet', async () => {
  expect(await ask('/me/certificate.pdf')).toMatchObject({
    status: 409,
    html: expect.stringContaining('没有在册或保留的会籍'),
  });
  const account = await findOne('account', { phone: '13800007311' });
  member = await buildMember(account as BoundAccount, instance.house.baseC, { state: 'pending' });
  expect((await ask('/me/certificate.pdf')).status).toBe(409);
  expect((await ask('/me')).html).not.toContain('certificate.pdf');
});

it('a member gets a PDF, by the link under the card', async () => {
  await query("UPDATE members SET state = 'active' WHERE id = $1", [member.id]);
  expect((await ask('/me')).html).toContain('href="/me/certificate.pdf"');
  const { status, html } = await ask('/me/certificate.pdf');
  expect([status, html.slice(0, 5)]).toEqual([200, '%PDF-']);
});

it('its code says for months what is so now, whatever the paper says', async () => {
  const [live] = await find('member', { id: member.id });
  const { token, validUntil } = await issueCard(live!, 'paper');
  expect(Date.parse(validUntil) - Date.now()).toBeGreaterThan(80 * 86_400_000);
  const anybody = browserOf(instance);
  expect((await anybody(`/card/${token}`)).html).toContain('在册');
  await query("UPDATE members SET state = 'ended', ended_reason = 'left', ended_on = '2026-01-01' WHERE id = $1", [
    member.id,
  ]);
  expect((await anybody(`/card/${token}`)).html).toContain('终止');
});

it('a name that the font cannot print is refused in words', async () => {
  await query("UPDATE members SET state = 'active', ended_reason = NULL, ended_on = NULL, name = $2 WHERE id = $1", [
    member.id,
    '王\u{2CC2C}\u{31350}',
  ]);
  expect((await ask('/me/certificate.pdf')).status).toBe(422);
});

describe('the form by which one joined', () => {
  let joined: Ask;
  let id: string;
  beforeAll(async () => {
    joined = await signedIn(instance, '13800007312', '19910306');
    const { baseB } = instance.house;
    const { address, hash } = await agreed(joined, baseB.id);
    const { address: check, body } = await checked(joined, address, { ...joinAnswers(baseB), agreement: hash });
    await joined(check, body);
    const account = await findOne('account', { phone: '13800007312' });
    id = (await findOne('application', { accountId: account!.id }))!.id;
  }, 60_000);

  it('is not printed before it is approved', async () => {
    expect((await joined(`/me/applications/${id}`)).html).not.toContain('form.pdf');
    expect((await joined(`/me/applications/${id}/form.pdf`)).status).toBe(409);
  });

  it('then it is, with what was agreed to, who he is, what he answered, and a code that says what is so now', async () => {
    const account = (await findOne('account', { phone: '13800007312' })) as BoundAccount;
    const made = await buildMember(account, instance.house.baseB);
    await query("UPDATE applications SET state = 'approved', decided_at = now(), member_id = $2 WHERE id = $1", [
      id,
      made.id,
    ]);
    expect((await joined(`/me/applications/${id}`)).html).toContain(`href="/me/applications/${id}/form.pdf"`);
    const { status, html } = await joined(`/me/applications/${id}/form.pdf`);
    expect([status, html.slice(0, 5)]).toEqual([200, '%PDF-']);
    const form = await ownJoinForm(personActor(account), id, await rulebook());
    expect(form).toMatchObject({
      agreement: { title: expect.stringContaining('入会申请书') },
      union: instance.house.baseB.name,
    });
    expect(form.person).toContainEqual({ field: 'name', title: '姓名', value: '孙测试' });
    expect(form.answers).toContainEqual(expect.objectContaining({ title: '户籍类型' }));
    expect((await browserOf(instance)(`/card/${form.card.token}`)).html).toContain(form.member.number);
  });

  it('is given to the union that sees the case, and to no other person', async () => {
    const admin = await instance.admin(instance.house.baseB);
    const response = await admin('GET', `/api/applications/${id}/form`);
    expect(response).toMatchObject({ status: 200 });
    expect((await ask(`/me/applications/${id}/form.pdf`)).status).toBe(404);
  });
});
