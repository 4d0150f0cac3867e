// 在会证明: who is a member prints it, its code is checked by anybody, and who is none is told so.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BoundAccount } from '../../../../models/boundAccount.ts';
import type { Rows } from '../../../../models/rows.ts';
import { find, findOne } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { issueCard } from '../../../../workflows/members/issueCard.ts';
import { buildMember } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { type Ask, browserOf, signedIn } from './ask.ts';

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
