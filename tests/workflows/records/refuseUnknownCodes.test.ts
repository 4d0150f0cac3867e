// Generic writes and the code tables of the documents: what is no code there is not stored, whoever writes.

import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { forgetRulebook } from '../../../workflows/documents/rulebook.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let admin: Awaited<ReturnType<typeof buildAdmin>>;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  admin = await buildAdmin(house.cityA);
});

const newUnion = (type: string, actor: Parameters<typeof createRecord>[0] = admin) =>
  createRecord(actor, 'union', { name: '某工会', kind: 'base', type, acceptsMembers: true, parentId: house.cityA.id });

it('refuses a code that is in no table and says which was meant', async () => {
  await expect(newUnion('enterprize')).rejects.toMatchObject({
    status: 422,
    errors: [
      {
        path: 'type',
        message: '“工会类型”没有代码“enterprize”，是不是“enterprise”（企业）？',
        messageEn: 'Type has no code "enterprize"; did you mean "enterprise"?',
        seen: 'enterprize',
        needed: expect.arrayContaining(['enterprise', 'other']),
      },
    ],
  });
  await expect(newUnion('企业')).rejects.toMatchObject({
    errors: [{ message: expect.stringContaining('“enterprise”') }],
  });
  await expect(newUnion('zzzzzzzz')).rejects.toMatchObject({
    errors: [{ message: expect.stringContaining('可用：enterprise 企业、') }],
  });
  await expect(newUnion('nope', systemActor)).rejects.toMatchObject({ status: 422 });
  expect(await newUnion('enterprise')).toMatchObject({ type: 'enterprise' });
});

it('refuses it in a change too, and accepts emptying a field that may be empty', async () => {
  const member = await buildMember(await buildAccount(), house.cityA, { employmentType: 'enterprise' });
  const change = (values: Record<string, unknown>, version = 1) =>
    updateRecord(admin, 'member', member.id, values, version);
  await expect(change({ employmentType: 'enterprice' })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'employmentType' }],
  });
  expect(await change({ employmentType: null })).toMatchObject({ employmentType: null });
});

it('lets a code stay that was stored before its table moved on', async () => {
  const union = await newUnion('enterprise');
  await query("UPDATE unions SET type = 'cooperative' WHERE id = $1 RETURNING 1", [union.id]);
  const changed = await updateRecord(admin, 'union', union.id, { type: 'cooperative', address: '某路1号' }, 1);
  expect(changed).toMatchObject({ type: 'cooperative', address: '某路1号' });
  await expect(updateRecord(admin, 'union', union.id, { type: 'cooperatives' }, 2)).rejects.toMatchObject({
    status: 422,
  });
});

it('goes by the table in force where the record belongs, and by its dates', async () => {
  await publishTypes(house.cityB, [
    { code: 'fleet', label: '船队' },
    { code: 'old', label: '旧类', to: '2020-01-01' },
  ]);
  const there = await buildAdmin(house.cityB);
  const values = { name: '某工会', kind: 'base', acceptsMembers: true, parentId: house.districtB.id };
  expect(await createRecord(there, 'union', { ...values, type: 'fleet' })).toMatchObject({ type: 'fleet' });
  await expect(createRecord(there, 'union', { ...values, type: 'old' })).rejects.toMatchObject({ status: 422 });
  await expect(createRecord(there, 'union', { ...values, type: 'enterprise' })).rejects.toMatchObject({ status: 422 });
  await expect(newUnion('fleet')).rejects.toMatchObject({ status: 422 });
});

async function publishTypes(union: Rows['union'], items: object[]) {
  const body = { kind: 'choices' as const, key: 'unionType', title: '工会类型', items };
  const { kind, key, title } = body;
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    tx.create('document', {
      ...{ kind, key, title, body, hash: 'h', unionId: union.id, number: 1, state: 'published' },
      ...{ validFrom: '2020-01-01', publishedAt: new Date().toISOString() },
    });
  });
  forgetRulebook();
}

it('knows the processes that documents bring: any of them a person may be kept from, and nothing else', async () => {
  const person = await buildAccount();
  const { id: memberId } = await buildMember(person, house.cityA);
  const keptFrom = (process: string) =>
    createRecord(admin, 'sanction', { memberId, unionId: house.cityA.id, process, reason: '弄虚作假' });
  await expect(keptFrom('trasnfer')).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'process', message: expect.stringContaining('是不是“transfer”') }],
  });
  for (const process of ['join', 'union.change', 'all']) expect(await keptFrom(process)).toMatchObject({ process });
});
