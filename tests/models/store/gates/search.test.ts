// Searching by text: pieces of names, former names, codes and pinyin initials, with every character that SQL could mistake.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ResourceName } from '../../../../models/rows.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { list } from '../../../../models/store/gates/read.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { buildAccount, buildUnion, personActor } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let admin: string;
setUpStore();
beforeAll(async () => {
  admin = await buildKnownAdmin();
  const lower = await buildUnion(await buildUnion(null, { kind: 'aboveBase' }));
  const names = [
    "O'Brien 公司",
    '100% 纯棉',
    'under_score',
    'back\\slash',
    '𠮷野家',
    '鼓楼区 "引号"',
    '双 连字-公司 A1',
  ];
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const name of names) tx.create('employer', { name, unionId: lower.id, formerNames: [] });
    tx.create('employer', { name: '新名', unionId: lower.id, formerNames: ['旧名甲乙', '更旧'] });
  });
});

const listed = <N extends ResourceName>(name: N, filter: unknown) =>
  list(systemActor, name, { filter, range: [0, 999] });
const names = async (filter: unknown) => (await listed('employer', filter)).rows.map((row) => row.name).sort();
const refusal = (name: ResourceName, filter: unknown) =>
  listed(name, filter).then(
    () => 'accepted',
    (error) => ({
      status: error.status,
      code: error.code,
      text: error.text?.zh ?? String(error),
      english: error.text?.en,
    }),
  );

describe('searching by q', () => {
  it.each([
    ["o'brien", ["O'Brien 公司"]],
    ['100%', ['100% 纯棉']],
    ['0%', ['100% 纯棉']],
    ['%%', []],
    ['er_s', ['under_score']],
    ['er%s', []],
    ['under score', ['under_score']],
    ['k\\s', ['back\\slash']],
    ['𠮷野', ['𠮷野家']],
    ['𠮷野家', ['𠮷野家']],
    ['"引号"', ['鼓楼区 "引号"']],
    ['旧名甲', ['新名']],
    ['连字 公司', ['双 连字-公司 A1']],
    ['glq', ['鼓楼区 "引号"']],
    ['GL', ['鼓楼区 "引号"']],
    ["'; drop", []],
    ['jmjy', ['新名']],
  ])('%j finds %j', async (q, found) => {
    expect(await names({ q })).toEqual(found);
  });

  it.each([
    '',
    ' ',
    '字',
    'a',
    '、',
    5,
    null,
    ['ab'],
    { a: 1 },
    'a\u0000b',
    '\ud800\ud800',
    'x'.repeat(101),
    'aa bb cc dd ee ff gg hh ii',
  ])('refuses %j', async (q) => {
    expect(await refusal('employer', { q })).toMatchObject({ status: 400, code: 'bad-search' });
  });

  it('is refused where nothing is searchable', async () => {
    expect(await refusal('consent', { q: '某人' })).toMatchObject({ status: 400, code: 'bad-search' });
  });

  it.each(['欧阳明理', 'oyml', 'ouyang_ml'])('%j finds an account, and what belongs to it, through it', async (q) => {
    const found = async (name: ResourceName, field: string) =>
      (await listed(name, { q })).rows.map((row) => (row as Record<string, unknown>)[field]);
    expect(await found('account', 'id')).toEqual([admin]);
    expect(await found('grant', 'accountId')).toEqual([admin]);

    expect(new Set(await found('audit', 'actorId'))).toEqual(new Set([admin]));
  });

  it.each(['欧阳明理', 'oyml'])('%j finds who is kept from something, by his name', async (q) => {
    expect((await listed('sanction', { q })).rows).toMatchObject([{ personName: '欧阳明理' }]);
  });

  it('finds rule documents by title and by code', async () => {
    const found = async (q: string) => (await listed('document', { q })).rows.map(({ key }) => key);
    expect(await found('入会条件')).toEqual(['join.elig']);
    expect(await found('join.elig')).toEqual(['join.elig']);
  });
});

/** With a grant, a sanction and an act of his own in the audit. */
async function buildKnownAdmin(): Promise<string> {
  const union = await buildUnion(null, { kind: 'base' });
  const account = await buildAccount({ name: '欧阳明理', loginName: 'ouyang_ml' });
  const { id: accountId } = account;
  await transact(systemActor, { action: 'create' }, async (tx) => {
    tx.create('grant', { accountId, unionId: union.id, role: 'unionOperator' });
    tx.create('sanction', {
      personName: '欧阳明理',
      personHash: 'x',
      unionId: union.id,
      process: 'all',
      reason: '测试',
    });
    tx.create('document', { ...ruleText, unionId: union.id });
  });
  await transact(personActor(account), { action: 'read' }, async (tx) => tx.auditOnly('account', account, {}));
  return accountId;
}

const ruleText = { kind: 'text', key: 'join.elig', title: '入会条件', state: 'draft', body: {}, hash: 'x' } as const;
