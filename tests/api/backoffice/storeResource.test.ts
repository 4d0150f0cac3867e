// Whatever is done through the console passes the same gates and workflows as everything else.

import type { ResourceName } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import type { Shown } from '../../../models/store/gates/shownRow.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { Created, NewRow } from '../../../models/writtenRow.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { newAccount } from '../../support/access.ts';
import { reread } from '../../support/build.ts';
import { plantEveryResource } from '../../support/everyResource.ts';
import { type Answer, type Ask, type Console, openConsole } from './openConsole.ts';

type Signed = Ask & { account: Created<'account'> };

let site: Console;
let operator: Signed;
let district: Signed;
let own: Shown<'union'>;
let other: Shown<'union'>;
beforeAll(async () => {
  site = await openConsole();
  await installPacks();
  [own, other] = await Promise.all([newUnion('甲区总工会'), newUnion('乙区总工会')]);
  operator = await site.holding(['systemAdmin']);
  district = await site.holding(['systemAdmin'], own.id);
}, 120_000);
afterAll(() => site.close());

let phones = 0;
const newPhone = () => `1390000${String(++phones).padStart(4, '0')}`;
const stored = <N extends ResourceName>(name: N, values: NewRow<N>) =>
  transact(systemActor, { action: 'create' }, async (tx) => tx.create(name, values));
const newUnion = (name: string) =>
  createRecord(systemActor, 'union', {
    name,
    kind: 'aboveBase',
    type: 'other',
    acceptsMembers: false,
    parentId: site.root.id,
  });
const at = (resource: string, rest: string) => `/console/api/resources/${resource}/${rest}`;
const auditOf = (id: string) =>
  query('SELECT action, actor_id, reason FROM audit WHERE record_id = $1 ORDER BY created_at', [id]);
const said = ({ body }: Answer) => body.notice;
const paramsOf = async (ask: Ask, resource: string, id: string): Promise<Record<string, string>> => {
  const { body } = await ask(at(resource, `records/${id}/show`));
  return Object.fromEntries(
    Object.entries(body.record.params).map(([name, value]) => [
      name,
      value === null ? '__FORM_VALUE_NULL__' : String(value),
    ]),
  );
};

test('numbers are masked wherever the console shows them, and nobody filters by them', async () => {
  const phone = newPhone();
  const { id } = await newAccount({ name: '赵一', phone, unionId: own.id });
  const answers = await Promise.all([
    operator(at('account', 'actions/list?perPage=100')),
    operator(at('account', `records/${id}/show`)),
    operator(at('account', `records/${id}/edit`)),
    operator(at('account', 'actions/search/%E8%B5%B5%E4%B8%80')),
  ]);
  for (const { status, text } of answers) {
    expect(status).toBe(200);
    expect(text).toContain('赵一');
    expect(text).not.toContain(phone);
  }
  expect(answers[1]?.body.record.params.phone).toMatch(/^\d{3}\*{4}\d{4}$/);
  const filtered = await operator(at('account', `actions/list?filters.phone=${phone}`));
  expect(filtered.body.records).toEqual([]);
  expect(said(filtered)).toMatchObject({ type: 'error', message: expect.stringContaining('已脱敏') });
  expect(answers.some(({ text }) => text.includes('passwordHash') || text.includes('totpSecret'))).toBe(false);
});

test('an operator below the root sees his own part only, in lists, records, look-ups and figures', async () => {
  const mine = await newAccount({ name: '钱二', unionId: own.id });
  const theirs = await newAccount({ name: '钱二', unionId: other.id });
  const listed = await district(at('account', 'actions/list?filters.name=%E9%92%B1%E4%BA%8C'));
  expect([listed.body.meta.total, listed.body.records.map((each) => each.id)]).toEqual([1, [mine.id]]);
  const shown = await district(at('account', `records/${theirs.id}/show`));
  expect([said(shown).type, shown.body.record.params]).toEqual(['error', {}]);
  const unions = await district(at('union', 'actions/search/%E4%B9%99%E5%8C%BA'));
  expect(unions.body.records).toEqual([]);
  const figures = (await district('/console/api/dashboard')).body.resources;
  expect(figures.find(({ name }) => name === 'union')?.total).toBe(1);
});

test('a new account goes through the workflow: checked, stored and in the audit', async () => {
  const bad = await operator(at('account', 'actions/new'), { name: '孙三', phone: '123', unionId: own.id });
  expect(said(bad)).toMatchObject({ type: 'error', message: expect.stringContaining('手机号码应为11位') });
  expect(bad.body.record.errors.phone?.message).toContain('11位');
  expect(await findOne('account', { name: '孙三' })).toBeUndefined();

  const phone = newPhone();
  const good = await operator(at('account', 'actions/new'), { name: '孙三', phone, unionId: own.id });
  expect(said(good)).toMatchObject({ type: 'success' });
  expect(good.text).not.toContain(phone);
  const account = await findOne('account', { phone });
  expect(account).toMatchObject({ name: '孙三', unionId: own.id, state: 'invited' });
  expect(await auditOf(account?.id ?? '')).toEqual([
    { action: 'create', actor_id: operator.account.id, reason: '系统控制台' },
  ]);

  const twice = await operator(at('account', 'actions/new'), { name: '孙四', phone, unionId: own.id });
  expect(said(twice)).toMatchObject({ type: 'error', message: expect.stringContaining('已绑定另一个账号') });
});

test('a whole form saved changes the one field that was changed, and the hidden number stays', async () => {
  const phone = newPhone();
  const { id } = await newAccount({ name: '李四', phone, email: 'a@example.org', unionId: own.id });
  const form = await paramsOf(operator, 'account', id);
  const answer = await operator(at('account', `records/${id}/edit`), { ...form, name: '李思' });
  expect(said(answer)).toMatchObject({ type: 'success' });
  expect(await findOne('account', { id })).toMatchObject({ name: '李思', phone, email: 'a@example.org', version: 2 });
  const [change] = await find('audit', { recordId: id, action: 'update' });
  expect(change).toMatchObject({ before: { name: '李四' }, after: { name: '李思' }, reason: '系统控制台' });

  const stale = await operator(at('account', `records/${id}/edit`), { ...form, name: '李斯' });
  expect(said(stale)).toMatchObject({ type: 'error', message: expect.stringContaining('已被别人修改') });
  const blind = await operator(at('account', `records/${id}/edit`), { name: '李斯' });
  expect(said(blind)).toMatchObject({ type: 'error' });
  expect(await findOne('account', { id })).toMatchObject({ name: '李思', version: 2 });
});

test.each([
  ['a masked number', { phone: '13900000000' }],
  ['a hidden address', { email: 'b@example.org' }],
  ['a field only the program writes', { totpConfirmed: 'true' }],
  ['a secret', { passwordHash: 'x' }],
  ['a field that does not exist', { powers: 'all' }],
])('%s cannot be changed', async (_what, change) => {
  const { id } = await newAccount({ name: '周五', phone: newPhone(), unionId: own.id });
  const before = await findOne('account', { id });
  const form = await paramsOf(operator, 'account', id);
  const answer = await operator(at('account', `records/${id}/edit`), { ...form, ...change });
  expect(said(answer)).toMatchObject({ type: 'error', message: expect.stringContaining('不能在这里修改') });
  expect(await findOne('account', { id })).toEqual(before);
});

test('nothing is created or moved outside the operator’s own part', async () => {
  const created = await district(at('account', 'actions/new'), { name: '吴六', unionId: other.id });
  expect(said(created)).toMatchObject({ type: 'error', message: expect.stringContaining('不在您的管理范围内') });
  expect(await find('account', { name: '吴六' })).toEqual([]);

  const mine = await newAccount({ name: '郑七', unionId: own.id });
  const moved = await district(at('account', `records/${mine.id}/edit`), {
    ...(await paramsOf(district, 'account', mine.id)),
    unionId: other.id,
  });
  expect(said(moved)).toMatchObject({ type: 'error' });
  const theirs = await newAccount({ name: '王八', unionId: other.id });
  const reached = await district(at('account', `records/${theirs.id}/edit`), { version: '1', name: '改名' });
  expect(said(reached)).toMatchObject({ type: 'error' });
  expect(await findOne('account', { id: mine.id })).toMatchObject({ unionId: own.id, version: 1 });
  expect(await findOne('account', { id: theirs.id })).toMatchObject({ name: '王八', version: 1 });
});

test('what is written by workflows, or not by his role, cannot be written at all', async () => {
  const planted = await newUnion('丙区总工会');
  const { ids } = await plantEveryResource(await reread('union', planted.id));
  const { body: overview } = await operator('/console/api/dashboard');
  const readable = overview.resources.flatMap((each) => (each.writable ? [] : [each.name]));
  expect(readable).toEqual(expect.arrayContaining(['division', 'jobRun', 'notice', 'reviewRound', 'union']));
  for (const resource of readable) {
    const id = ids[resource];
    expect([resource, id]).toEqual([resource, expect.any(String)]);
    const before = await findOne(resource, { id });
    const form = { name: '改过', state: 'sent', version: '1', unionId: own.id };
    const answers = [
      await operator(at(resource, 'actions/new'), form),
      await operator(at(resource, `records/${id}/edit`), form),
      await operator(at(resource, `records/${id}/delete`), {}),
      await operator(at(resource, `bulk/bulkDelete?recordIds=${id}`), {}),
    ];
    expect([resource, ...answers.map((answer) => said(answer)?.type)]).toEqual([
      resource,
      'error',
      'error',
      'error',
      'error',
    ]);
    expect(await findOne(resource, { id })).toEqual(before);
    const { body } = await operator(at(resource, `records/${id}/show`));
    expect(body.record.recordActions.map(({ name }) => name)).toEqual(['show']);
  }
  const { id } = operator.account;
  expect(said(await operator(at('account', `records/${id}/delete`), {}))).toMatchObject({ type: 'error' });
  expect(await findOne('account', { id })).toBeDefined();
});

test('looking at an action changes nothing', async () => {
  const { id } = await newAccount({ name: '冯九', unionId: own.id });
  for (const rest of [
    `records/${id}/edit?name=x&version=1`,
    `records/${id}/delete`,
    `bulk/bulkDelete?recordIds=${id}`,
  ]) {
    await operator(at('account', rest));
  }
  expect(await findOne('account', { id })).toMatchObject({ name: '冯九', version: 1 });
});

test('who may delete does so through the workflow, and only where he may', async () => {
  const both = await site.holding(['systemAdmin', 'unionAdmin']);
  const [first, second] = await Promise.all(
    ['陈公司', '褚公司'].map((name) => stored('employer', { name, unionId: site.root.id, formerNames: [] })),
  );
  const lower = await stored('employer', { name: '卫公司', unionId: own.id, formerNames: [] });
  const mixed = await both(at('employer', `bulk/bulkDelete?recordIds=${first?.id},${lower.id}`), {});
  expect(said(mixed)).toMatchObject({ type: 'error' });
  expect(await find('employer', { id: [first!.id, lower.id] })).toHaveLength(2);

  const deleted = await both(at('employer', `bulk/bulkDelete?recordIds=${first?.id},${second?.id}`), {});
  expect(said(deleted)).toMatchObject({ type: 'success' });
  expect(await find('employer', { id: [first!.id, second!.id] })).toEqual([]);
  for (const row of [first, second]) {
    const trail = await auditOf(row?.id ?? '');
    expect(trail.at(-1)).toEqual({ action: 'delete', actor_id: both.account.id, reason: '系统控制台' });
  }
});

test('an operator whose second factor is missing only reads', async () => {
  const reader = await site.holding(['systemAdmin']);
  await query('UPDATE accounts SET totp_confirmed = true WHERE id = $1', [reader.account.id]);
  expect((await reader(at('account', 'actions/list'))).body.records.length).toBeGreaterThan(0);
  expect(said(await reader(at('account', 'actions/new'), { name: '蒋十', unionId: own.id }))).toMatchObject({
    type: 'error',
  });
  expect(await find('account', { name: '蒋十' })).toEqual([]);
});
