// 集体入会: forty lines are forty invitations and forty messages; whoever made the list never sees more than how far each is.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { expiredForget } from '../../../jobs/tasks/expiredForget.ts';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { mobileAt } from '../../../seeds/synthetic/mobile.ts';
import { runAction } from '../../../workflows/actions/runAction.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { answeredInvitation, invitedName } from '../../../workflows/collectiveJoins/answeredInvitation.ts';
import {
  beginByInvitation,
  declineInvitation,
  readInvitation,
} from '../../../workflows/collectiveJoins/openInvitation.ts';
import { deliverNotices } from '../../../workflows/notices/deliverNotices.ts';
import { openSealed } from '../../../workflows/notices/toMessage.ts';
import { openTransports } from '../../../workflows/notices/transports/transports.ts';
import { buildAccount, buildAdmin, buildEmployer, buildMember, buildUnion, personActor } from '../../support/build.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { messages } from '../../support/messages.ts';
import { answersFor, visit } from '../../support/submit.ts';

let instance: Instance;
let admin: Actor;
beforeAll(async () => {
  instance = await openInstance();
  admin = await buildAdmin(instance.house.districtA);
}, 60_000);
afterAll(() => instance.close());

type Invited = { listId: string; people: number; skipped: number; sendsAt: string | null };
type Row = { id: string };
const invite = (lines: string, union: Rows['union'] = instance.house.baseA, by: Actor = admin) =>
  runAction(by, getResource('union'), union.id, 'inviteWorkers', { lines }) as Promise<Invited>;
const linesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => `${'赵钱孙李周吴郑王'[n % 8]}小云 ${mobileAt(first + n)}`).join('\n');
const listOf = async ({ listId }: Invited) => (await findOne('collectiveJoin', { id: listId }))!;
const rowsOf = ({ listId }: Invited) => find('joinInvitation', { collectiveJoinId: listId });
const messagesOf = async ({ listId }: Invited) =>
  (await messages({ template: 'join.invited' })).filter(({ event }) => event.includes(listId));
const tokenSentTo = async (phone: string): Promise<string> => {
  const [notice] = await messages({ recipient: phone, template: 'join.invited' }, { order: '-createdAt', limit: 1 });
  return openSealed(notice!.variables)!.variables.token!;
};

it('forty lines are forty invitations and forty messages, each with a link of its own that is kept nowhere', async () => {
  const invited = await invite(linesFrom(420_000, 40));
  expect(invited).toMatchObject({ people: 40, skipped: 0 });
  expect(await rowsOf(invited)).toHaveLength(40);
  const sent = await messagesOf(invited);
  expect(sent).toHaveLength(40);
  const tokens = sent.map(({ variables }) => openSealed(variables)!.variables.token!);
  expect(new Set(tokens).size).toBe(40);
  expect(await instance.lastMessage(mobileAt(420_039))).toMatch(/甲区晨光.*邀请您入会.*\/invited\/[\w-]{16}/);
  const kept = await query<{ held: string }>(
    `SELECT i::text || n::text || e::text AS held FROM join_invitations i
     JOIN notices n ON n.event = 'join.invited/' || i.collective_join_id || '/' || i.id JOIN notice_events e ON e.event = n.event`,
  );
  expect(kept).toHaveLength(40);
  const all = JSON.stringify(kept);
  const phones = Array.from({ length: 40 }, (_, n) => mobileAt(420_000 + n));
  expect([...tokens, ...phones, '小云'].filter((secret) => all.includes(secret))).toEqual([]);
});

it('they wait for some minutes, in which the list is called off and nobody of it is kept', async () => {
  const invited = await invite(linesFrom(421_000, 3));
  const [held] = await messagesOf(invited);
  expect(new Date(held!.nextAt!).getTime()).toBeGreaterThanOrEqual(new Date(invited.sendsAt!).getTime());
  await runAction(admin, getResource('collectiveJoin'), invited.listId, 'callOff', {});
  expect(await rowsOf(invited)).toEqual([]);
  expect((await messagesOf(invited)).map(({ state, recipient }) => [state, recipient])).toEqual(
    Array(3).fill(['void', null]),
  );
  expect(await listOf(invited)).toMatchObject({ state: 'calledOff', people: 3 });
  expect(await invite(linesFrom(421_000, 3))).toMatchObject({ people: 3, skipped: 0 });
});

it('a link is sent hours after it was written, when the quiet hours are over', async () => {
  const invited = await invite(linesFrom(421_300, 2));
  await messagesOf(invited);
  const nextNoon = new Date(Date.now() + 24 * 60 * 60_000);
  nextNoon.setUTCHours(4, 0, 0, 0);
  await deliverNotices(openTransports('sandbox'), { now: () => nextNoon });
  expect((await messagesOf(invited)).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

it('messages that have gone out are not called off', async () => {
  const invited = await invite(linesFrom(421_100, 2));
  await query(`UPDATE collective_joins SET sends_at = now() WHERE id = $1`, [invited.listId]);
  await expect(runAction(admin, getResource('collectiveJoin'), invited.listId, 'callOff', {})).rejects.toMatchObject({
    status: 409,
    code: 'sent-already',
  });
});

it('a list of an employer leads to the union by its name; that of another union is refused', async () => {
  const { baseA, baseB } = instance.house;
  const [own, foreign] = [
    await buildEmployer(baseA, { name: '晨光分拣中心' }),
    await buildEmployer(baseB, { name: '别家' }),
  ];
  const lines = `何小云 ${mobileAt(421_200)}`;
  const by = (employerId: string, actor = admin) =>
    runAction(actor, getResource('union'), baseA.id, 'inviteWorkers', { lines, employerId }) as Promise<Invited>;
  await expect(by(foreign.id)).rejects.toMatchObject({ status: 404 });
  const above = await buildAdmin(instance.house.root);
  await expect(by(foreign.id, above)).rejects.toMatchObject({ status: 422, errors: [{ path: 'employerId' }] });
  expect(await listOf(await by(own.id))).toMatchObject({ employerId: own.id, sendsAt: null });
  expect(await beginByInvitation(await tokenSentTo(mobileAt(421_200)), {})).toEqual({
    ...{ process: 'join', unionId: baseA.id, employerId: own.id },
  });
});

it('every line that is not right is named by its number in both languages, and nobody is invited', async () => {
  const lines = `钱小云 ${mobileAt(422_000)}\n\n孙小云 1380\n李小云\n${mobileAt(422_001)}\n周9 ${mobileAt(422_002)}\n吴小云\t${mobileAt(422_000)}`;
  const refused = await invite(lines).catch((error) => error);
  expect(refused).toMatchObject({ status: 422 });
  expect(refused.errors.map(({ path }: { path: string }) => path)).toEqual([
    ...['lines/3', 'lines/4', 'lines/5', 'lines/6', 'lines/7'],
  ]);
  expect(refused.errors[0]).toMatchObject({
    message: '第3行：手机号码应为11位，现在是4位',
    messageEn: 'Line 3: A mobile number has 11 digits, seen 4',
  });
  expect(refused.errors[4]).toMatchObject({ message: '第7行：手机号码与第1行相同' });
  expect(await messages({ recipient: mobileAt(422_000) })).toEqual([]);
});

it('reads a table that was copied from a spreadsheet, commas, and the number first', async () => {
  const [a, b, c] = [423_000, 423_001, 423_002].map((n) => mobileAt(n));
  const invited = await invite(
    `阿依古丽·买买提\t${a}\r\n郑小云，+86 ${b!.slice(0, 3)}-${b!.slice(3, 7)}-${b!.slice(7)}\r\n${c} 王小云`,
  );
  const names = (await rowsOf(invited)).map(({ name, phone }) => `${name} ${phone}`).sort();
  expect(names).toEqual([`王小云 ${c}`, `郑小云 ${b}`, `阿依古丽·买买提 ${a}`].sort());
});

it('members, who is invited already and who has refused get none, and it is not told which', async () => {
  const member = await buildAccount();
  await buildMember(member, instance.house.baseB);
  const [again, unwilling, fresh] = [424_000, 424_001, 424_002].map((n) => mobileAt(n)) as [string, string, string];
  await invite(`冯小云 ${again}`);
  const [before] = await find('joinInvitation', { phone: again });
  await invite(`陈小云 ${unwilling}`);
  await declineInvitation(await tokenSentTo(unwilling), {});
  const told = await messages({ recipient: unwilling, template: 'join.invited' });
  const invited = await invite(`褚小云 ${member.phone}\n冯小云 ${again}\n陈小云 ${unwilling}\n卫小云 ${fresh}`);
  expect(invited).toMatchObject({ people: 1, skipped: 3 });
  expect(await rowsOf(invited)).toMatchObject([{ phone: fresh }]);
  expect(await messages({ recipient: unwilling, template: 'join.invited' })).toHaveLength(told.length);
  expect(before?.phone).toBe(again);
  const other = await buildUnion(instance.house.districtA, { name: '别处工会', acceptsMembers: true });
  await expect(invite(`陈小云 ${unwilling}`, other)).rejects.toMatchObject({ status: 409, code: 'nobody-to-invite' });
});

it('who refuses is forgotten in every list, and messages that wait for him are not sent', async () => {
  const phone = mobileAt(425_000);
  const other = await buildUnion(instance.house.districtA, { name: '邻厂工会', acceptsMembers: true });
  const [one, two] = [
    await invite(`蒋小云 ${phone}`),
    await invite(`蒋小云 ${phone}\n沈小云 ${mobileAt(425_001)}`, other),
  ];
  await messages({});
  const link = await tokenSentTo(phone);
  await declineInvitation(link, {});
  expect(await rowsOf(one)).toMatchObject([{ state: 'declined', name: null, phone: null, tokenHash: null }]);
  expect((await rowsOf(two)).map(({ state }) => state).sort()).toEqual(['declined', 'invited']);
  expect((await messagesOf(two)).map(({ state }) => state).sort()).toEqual(['pending', 'void']);
  expect([(await listOf(one)).declined, (await listOf(two)).declined]).toEqual([1, 1]);
  await expect(readInvitation(link, {})).rejects.toMatchObject({ status: 410 });
  const [kept] = await query<{ held: string }>(`SELECT string_agg(r::text, ' ') AS held FROM invitation_refusals r`);
  expect(kept?.held).not.toContain(phone);
});

it('who applies by his link, on the phone it was sent to, is counted, with his case', async () => {
  const account = await buildAccount();
  const invited = await invite(`韩小云 ${account.phone}`);
  const actor = personActor(account);
  expect(await invitedName(actor)).toBe('');
  await beginByInvitation(await tokenSentTo(account.phone), {});
  expect(await invitedName(actor)).toBe('韩小云');
  expect(await invitedName(personActor(await buildAccount()))).toBe('');
  const answers = await answersFor(actor, instance.house.baseA);
  const { application } = await submitApplication(actor, answers, visit(), await answeredInvitation(actor));
  expect(await rowsOf(invited)).toMatchObject([{ state: 'joined', applicationId: application.id }]);
  expect(await listOf(invited)).toMatchObject({ joined: 1, declined: 0, people: 1 });
  expect(await invitedName(actor)).toBe('');
});

it('the helper reads a masked name and phone and the state, by the API too, and nothing of the case', async () => {
  const helper = await instance.admin(instance.house.baseA, 'unionOperator');
  const { status, body } = await helper<Invited>('POST', `/api/unions/${instance.house.baseA.id}/inviteWorkers`, {
    lines: `杨小云 ${mobileAt(426_000)}`,
  });
  expect([status, body.people]).toEqual([200, 1]);
  const filter = encodeURIComponent(JSON.stringify({ collectiveJoinId: body.listId }));
  const list = await helper<Row[]>('GET', `/api/joinInvitations?filter=${filter}`);
  const phone = mobileAt(426_000);
  expect(list.body).toMatchObject([
    { name: '杨**', phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, state: 'invited' },
  ]);
  const one = await helper('GET', `/api/joinInvitations/${list.body[0]!.id}`);
  const shown = JSON.stringify([list.body, one.body]);
  expect(shown).not.toMatch(/杨小云|tokenHash|applicationId/);
  expect(shown).not.toContain(phone);
  const search = await helper('GET', `/api/joinInvitations?filter=${encodeURIComponent(JSON.stringify({ phone }))}`);
  expect(search.status).toBe(403);
  const elsewhere = await instance.admin(instance.house.baseB);
  expect((await elsewhere('GET', `/api/joinInvitations/${list.body[0]!.id}`)).status).toBe(404);
});

it('once its time is over name and phone are forgotten, in the messages too, and the count stays', async () => {
  const phone = mobileAt(427_000);
  const invited = await invite(`朱小云 ${phone}`);
  const link = await tokenSentTo(phone);
  await query(`UPDATE join_invitations SET valid_to = now() - interval '1 minute' WHERE collective_join_id = $1`, [
    invited.listId,
  ]);
  await expect(readInvitation(link, {})).rejects.toMatchObject({ status: 410 });
  expect(await expiredForget.run({} as never)).toMatchObject({ invitations: 1 });
  expect(await rowsOf(invited)).toMatchObject([{ state: 'expired', name: null, phone: null, tokenHash: null }]);
  expect(await messagesOf(invited)).toMatchObject([{ recipient: null, state: 'void' }]);
  expect(await listOf(invited)).toMatchObject({ people: 1, joined: 0 });
});

it('a union that takes no members invites nobody, and no union more than its share a day', async () => {
  await expect(invite(linesFrom(428_000, 1), instance.house.districtA)).rejects.toMatchObject({ code: 'takes-nobody' });
  const crowd = await buildUnion(instance.house.districtA, { name: '大厂工会', acceptsMembers: true });
  await invite(linesFrom(428_000, 500), crowd);
  await invite(linesFrom(428_500, 499), crowd);
  await expect(invite(linesFrom(429_000, 2), crowd)).rejects.toMatchObject({ code: 'too-many-today' });
  await expect(invite(linesFrom(429_000, 501), crowd)).rejects.toMatchObject({ status: 422 });
}, 30_000);
