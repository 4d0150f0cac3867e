// Forty workers of one employer without a union are one lead with forty; once the union is entered, forty invitations.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Rows } from '../../../models/rows.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { runAction } from '../../../workflows/actions/runAction.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { postedBy, signedIn } from '../../api/routes/pages/ask.ts';
import { openProcess } from '../../support/begin.ts';
import { buildAccount, buildAdmin, buildUnion, type House, personActor } from '../../support/build.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { answersFor, visit } from '../../support/submit.ts';

let instance: Instance;
let house: House;
let admin: Awaited<ReturnType<typeof buildAdmin>>;
beforeAll(async () => {
  instance = await openInstance();
  house = instance.house;
  admin = await buildAdmin(house.districtA);
}, 60_000);
afterAll(() => instance.close());

/** By the rules of the province he is a member at once, at the federation of his county. */
async function joins(unitName: string, division = '320106') {
  const person = await buildAccount();
  const actor = personActor(person);
  const { process, data, agreement } = await answersFor(actor, house.baseA);
  const { union: _, ...rest } = data;
  const answers = { ...rest, division, unitSituation: 'unlisted', unitName };
  return { actor, ...(await submitApplication(actor, { process, data: answers, agreement }, visit())) };
}
const leadsOf = (name: string) => find('lead', {}).then((all) => all.filter((each) => each.name.startsWith(name)));
const invited = async (lead: Rows['lead']) =>
  query<{ account: string }>(
    `SELECT account_id AS account FROM notice_events WHERE event LIKE $1 UNION ALL
     SELECT DISTINCT account_id FROM notices WHERE event LIKE $1`,
    [`lead.organised/${lead.id}/%`],
  );

it('forty who come at once, and call it a little differently, are one lead with forty', async () => {
  const names = ['云帆电子有限公司', '云帆电子（有限公司）', '云帆电子 有限责任公司', '云帆电子'];
  for (let batch = 0; batch < 4; batch += 1)
    await Promise.all(Array.from({ length: 10 }, (_, n) => joins(names[n % 4] as string)));
  const found = await leadsOf('云帆');
  expect(found).toMatchObject([{ people: 40, state: 'open', unionId: house.districtA.id }]);
  expect(await find('member', { leadId: found[0]?.id })).toHaveLength(40);
}, 60_000);

it('its union entered, by two people at once, forty are invited, each once', async () => {
  const [lead] = await leadsOf('云帆');
  const values = { kind: 'base', type: 'enterprise', acceptsMembers: true, parentId: house.districtA.id };
  await Promise.all(
    ['云帆电子有限公司工会', '云帆电子有限公司工会委员会'].map((name) =>
      createRecord(admin, 'union', { ...values, name }),
    ),
  );
  const told = await invited(lead!);
  expect([told.length, new Set(told.map(({ account }) => account)).size]).toEqual([40, 40]);
  expect(await findOne('lead', { id: lead!.id })).toMatchObject({ state: 'organised', people: 40 });
}, 60_000);

it('a like name in another place is a lead of its own, and is not answered from here', async () => {
  await joins('晴川物流', '320106');
  await joins('晴川物流', '320102');
  expect((await leadsOf('晴川')).map(({ people }) => people)).toEqual([1, 1]);
});

it('who takes his application back waits no longer', async () => {
  const { actor, application } = await joins('远山食品');
  await withdrawApplication(actor, application.id);
  expect(await leadsOf('远山')).toMatchObject([{ people: 0 }]);
});

it('is worked on, and answered by the credit code of an employer that is entered', async () => {
  await joins('南溪商行');
  const [lead] = await leadsOf('南溪');
  const taken = await runAction(admin, getResource('lead'), lead!.id, 'take', {});
  expect(taken).toMatchObject({ state: 'working', assigneeId: admin.accountId });
  await query(`UPDATE leads SET credit_code = '91350100M000100Y43' WHERE id = $1`, [lead!.id]);
  const union = await buildUnion(house.districtA, { name: '南溪园区联合工会', acceptsMembers: true });
  await createRecord(admin, 'employer', { name: '另一名称', creditCode: '91350100M000100Y43', unionId: union.id });
  expect(await findOne('lead', { id: lead!.id })).toMatchObject({ state: 'organised', organisedUnionId: union.id });
});

it('cannot be answered by a union that takes nobody', async () => {
  await joins('北岭车行');
  const [lead] = await leadsOf('北岭');
  await expect(
    runAction(admin, getResource('lead'), lead!.id, 'organise', { unionId: house.districtA.id }),
  ).rejects.toMatchObject({ status: 409, code: 'takes-nobody' });
});

it('a member reads the invitation in his messages, with a way to go on and no address to read', async () => {
  await joins('东篱茶业');
  const [lead] = await leadsOf('东篱');
  const [member] = await find('member', { leadId: lead!.id });
  await createRecord(admin, 'union', {
    ...{ kind: 'base', type: 'enterprise', acceptsMembers: true, parentId: house.districtA.id, name: '东篱茶业工会' },
  });
  const { phone } = (await findOne('account', { id: member!.accountId! }))!;
  await instance.lastMessage(phone!);
  const ask = await signedIn(instance, phone!);
  const { html } = await ask('/me/messages');
  expect(html).toMatch(/<a href="\/apply\/transfer\?union=[0-9a-f-]{36}">去办理<\/a>/);
  expect(html.replaceAll(/<[^>]*>/g, '')).not.toContain('/apply/transfer');
});

it('who joins while the union is entered is invited, or waits for a lead that is still open', async () => {
  const values = { kind: 'base', type: 'enterprise', acceptsMembers: true, parentId: house.districtA.id };
  for (let n = 0; n < 6; n += 1) {
    await joins(`竞速${n}号厂`);
    await Promise.all([joins(`竞速${n}号厂`), createRecord(admin, 'union', { ...values, name: `竞速${n}号厂工会` })]);
  }
  for (const lead of await leadsOf('竞速')) {
    const waiting = await find('member', { leadId: lead.id });
    if (lead.state === 'organised') expect((await invited(lead)).length).toBe(waiting.length);
    else expect(lead.people).toBe(waiting.length);
  }
});

it('who has moved meanwhile is not invited, and not counted when the lead is taken up again', async () => {
  await joins('流云书店');
  const { application } = await joins('流云书店');
  const [lead] = await leadsOf('流云');
  const done = (action: string, input = {}) => runAction(admin, getResource('lead'), lead!.id, action, input);
  await done('drop', { reason: '已倒闭' });
  await query('UPDATE members SET union_id = $1 WHERE id = $2', [house.baseA.id, application.memberId]);
  await done('reopen');
  expect((await leadsOf('流云'))[0]?.people).toBe(1);
  const union = await buildUnion(house.districtA, { name: '书店联合工会', acceptsMembers: true });
  await done('organise', { unionId: union.id });
  expect(await invited(lead!)).toHaveLength(1);
});

const factory = { kind: 'base', type: 'enterprise', acceptsMembers: true } as const;
const changed = (name: 'union' | 'employer' | 'lead', row: { id: string; version: number }, patch: object) =>
  updateRecord(admin, name, row.id, { ...patch }, row.version);

it('is one with the name that says its city too, before it or in brackets', async () => {
  for (const name of ['石桥印务有限公司', '南京石桥印务', '石桥印务（南京）有限公司', '江苏省南京市石桥印务公司'])
    await joins(name);
  expect(await find('lead', {}).then((all) => all.filter(({ name }) => name.includes('石桥')))).toMatchObject([
    { people: 4 },
  ]);
});

it('who joins after the union came, and did not find it, is invited at once', async () => {
  await joins('晚舟茶社');
  await createRecord(admin, 'union', { ...factory, parentId: house.districtA.id, name: '晚舟茶社工会' });
  const { application } = await joins('晚舟茶社');
  const leads = await leadsOf('晚舟');
  expect(leads).toMatchObject([{ state: 'organised' }]);
  const member = await findOne('member', { id: application.memberId! });
  expect((await invited(leads[0]!)).map(({ account }) => account)).toContain(member!.accountId);
});

it('is answered by a union that is renamed to it, and by one that only then takes members', async () => {
  await joins('青竹乐器');
  await joins('白沙造纸');
  const values = { parentId: house.districtA.id };
  const [other, closed] = [
    await createRecord(admin, 'union', { ...factory, ...values, name: '旧名乐器工会' }),
    await buildUnion(house.districtA, { name: '白沙造纸工会', acceptsMembers: false }),
  ];
  expect([await leadsOf('青竹'), await leadsOf('白沙')].flat()).toMatchObject([{ state: 'open' }, { state: 'open' }]);
  await changed('union', other, { name: '青竹乐器工会' });
  await changed('union', closed, { acceptsMembers: true });
  expect([await leadsOf('青竹'), await leadsOf('白沙')].flat()).toMatchObject([
    { organisedUnionId: other.id },
    { organisedUnionId: closed.id },
  ]);
});

it('is answered when its employer is called by its name, and when its own code is found out', async () => {
  await joins('长亭家具');
  await joins('短亭家具');
  const union = await buildUnion(house.districtA, { name: '家具园区工会', acceptsMembers: true });
  const employer = await createRecord(admin, 'employer', { name: '旧名家具', unionId: union.id });
  await changed('employer', employer, { name: '长亭家具有限公司' });
  const other = await findOne('employer', { creditCode: '91350100M000100Y43' });
  const [coded] = await leadsOf('短亭');
  await changed('lead', coded!, { creditCode: '91350100M000100Y43' });
  expect([await leadsOf('长亭'), await leadsOf('短亭')].flat()).toMatchObject([
    { organisedUnionId: union.id },
    { organisedUnionId: other?.unionId },
  ]);
});

it('who is invited retypes nothing: the form stands filled in, and one goes on', async () => {
  const { application } = await joins('归帆船厂');
  await approveApplication(admin, application.id);
  const union = await createRecord(admin, 'union', {
    ...{ ...factory, parentId: house.districtA.id, divisionId: '320106', name: '归帆船厂工会' },
  });
  const member = (await findOne('member', { id: application.memberId! }))!;
  const { phone } = (await findOne('account', { id: member.accountId! }))!;
  const ask = await signedIn(instance, phone!);
  const text = await ask(`/apply/transfer/agreement?union=${union.id}`);
  const agreement = /name="agreement" value="(\w+)"/.exec(text.html)?.[1] ?? '';
  const { location } = await ask(`/apply/transfer/agreement?union=${union.id}`, { agreement, agree: 'yes' });
  const sent = postedBy((await ask(location)).html);
  const check = await ask(location, { ...sent, agreement, intent: 'next' });
  expect(check).toMatchObject({ status: 303, location: expect.stringContaining('/check') });
  await ask(check.location, { agreement, intent: 'submit' });
  expect(await findOne('member', { id: member.id })).toMatchObject({
    ...{ unionId: union.id, employmentType: member.employmentType, number: member.number },
  });
  expect(await leadsOf('归帆')).toMatchObject([{ people: 1, state: 'organised' }]);
});

it('who leaves waits no longer', async () => {
  const { actor } = await joins('远行客栈');
  const { begin } = await openProcess(house.districtA, {
    subject: 'member',
    effect: 'member.leave',
    review: { when: 'none' },
  });
  await begin(actor);
  expect(await leadsOf('远行')).toMatchObject([{ people: 0 }]);
});

it('two leads of one employer are merged by hand: who waited waits for the one, and so does who comes later', async () => {
  await joins('天山光学仪器厂');
  await joins('天光仪器');
  const [whole] = await leadsOf('天山');
  const [short] = await leadsOf('天光');
  const merge = (from: string, leadId: string) => runAction(admin, getResource('lead'), from, 'merge', { leadId });
  expect(await merge(short!.id, whole!.id)).toMatchObject({ state: 'merged', people: 0, mergedIntoId: whole!.id });
  await joins('天光仪器');
  expect(await leadsOf('天山')).toMatchObject([{ people: 3 }]);
  expect(await leadsOf('天光')).toHaveLength(1);
  await joins('晴空光学', '320102');
  const [elsewhere] = await leadsOf('晴空');
  await expect(merge(whole!.id, elsewhere!.id)).rejects.toMatchObject({ status: 404 });
  await expect(merge(whole!.id, whole!.id)).rejects.toMatchObject({ status: 409, code: 'cannot-merge' });
});
