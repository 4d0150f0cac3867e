// Generic writing: what may be sent, whose version counts, what the database holds, and what is left behind in the audit.

import { beforeAll, describe, expect, it } from '@jest/globals';
import { resources } from '../../models/descriptor/registry.ts';
import { writableFields } from '../../models/descriptor/toJsonSchema.ts';
import type { Role } from '../../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import { type Actor, systemActor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { find } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { describeMeta } from '../../workflows/meta/describeMeta.ts';
import { createRecord } from '../../workflows/records/createRecord.ts';
import { removeRecord } from '../../workflows/records/removeRecord.ts';
import { updateRecord } from '../../workflows/records/updateRecord.ts';
import { buildAccount, buildAdmin, buildUnion, reread } from '../support/build.ts';
import { plantEveryResource } from '../support/everyResource.ts';
import { setUpStore } from '../support/setUpStore.ts';

type Person = Actor & { accountId: string };
let root: Rows['union'];
let union: Rows['union'];
let admin: Person;
let systemAdmin: Person;
let securityAdmin: Person;
setUpStore();
beforeAll(async () => {
  root = await buildUnion(null, { kind: 'aboveBase' });
  await installPacks();
  union = await buildUnion(root, { kind: 'aboveBase' });
  admin = await buildAdmin(union);
  systemAdmin = await buildAdmin(root, 'systemAdmin');
  securityAdmin = await buildAdmin(root, 'securityAdmin');
});

const newEmployer = (values = {}) => createRecord(admin, 'employer', { name: '某公司', unionId: union.id, ...values });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => ({ status: 200 }),
    (error) => error,
  );
const audits = (row: { id: string }) => find('audit', { recordId: row.id }, { order: 'createdAt' });

it('every mistake of a new record is told at once, the union it lacks with the others', async () => {
  const wrong = { name: '', creditCode: '91320106MA1WQ1A230' };
  await expect(createRecord(admin, 'employer', wrong)).rejects.toMatchObject({
    errors: expect.arrayContaining(['creditCode', 'unionId'].map((path) => expect.objectContaining({ path }))),
  });
  const { resources: described } = await describeMeta(admin);
  const fields = described.find(({ name }) => name === 'employer')?.fields;
  expect(fields?.find(({ name }) => name === 'unionId')?.required).toBe(true);
});

describe('creating', () => {
  it('stores the row and its audit, with who did it', async () => {
    const row = await newEmployer({ creditCode: null });
    expect(row).toMatchObject({ name: '某公司', version: 1, formerNames: [], _relation: 'own' });
    expect(await audits(row)).toMatchObject([
      {
        action: 'create',
        actorId: admin.accountId,
        resource: 'employer',
        unionId: union.id,
        before: null,
        after: { name: '某公司' },
      },
    ]);
  });

  it.each([
    ['a field that does not exist', { nope: 1 }, 'nope'],
    ['a field that only code sets', { version: 5 }, 'version'],
    ['an id of its own', { id: '00000000-0000-4000-8000-000000000009' }, 'id'],
    ['a wrong type', { name: 5 }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'name'],
    ['a credit code with a wrong check digit', { creditCode: '91320100MA1XXXXXX0' }, 'creditCode'],
    ['a list that is none', { formerNames: '旧名' }, 'formerNames'],
  ])('refuses %s and says where', async (_title, values, path) => {
    const error = await outcome(newEmployer(values));
    expect(error).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([
        expect.objectContaining({ path, message: expect.any(String), messageEn: expect.any(String) }),
      ]),
    });
  });

  it('refuses what hangs on nothing that is there', async () => {
    expect(await outcome(newEmployer({ divisionId: '99' }))).toMatchObject({ status: 422 });
    expect(await outcome(newEmployer({ unionId: '00000000-0000-4000-8000-000000000009' }))).toMatchObject({
      status: 403,
    });
    expect(await outcome(newEmployer({ unionId: root.id }))).toMatchObject({ status: 403, code: 'out-of-scope' });
    for (const unionId of [null, undefined])
      expect(await outcome(newEmployer({ unionId }))).toMatchObject({
        status: 422,
        errors: [{ path: 'unionId', message: expect.stringContaining('所属工会') }],
      });
    expect(
      await outcome(
        createRecord(admin, 'union', { name: '无上级', kind: 'base', type: 'other', acceptsMembers: true }),
      ),
    ).toMatchObject({ status: 422, errors: [{ path: 'parentId', message: expect.stringContaining('上级') }] });
  });

  it.each(resources.filter(({ writtenBy }) => writtenBy === 'workflows').map(({ name }) => [name]))(
    'does not create, change or delete %s, which workflows write',
    async (name) => {
      for (const work of [
        createRecord(systemAdmin, name, {}),
        updateRecord(systemAdmin, name, 'x', {}, 1),
        removeRecord(systemAdmin, name, 'x'),
      ]) {
        expect(await outcome(work)).toMatchObject({ status: 403, code: 'written-by-workflows' });
      }
    },
  );
});

describe('changing', () => {
  it('keeps the audit of what changed, and only that', async () => {
    const row = await newEmployer({ address: '旧址' });
    const changed = await updateRecord(admin, 'employer', row.id, { ...row, version: 1, address: '新址' }, 1);
    expect(changed).toMatchObject({ address: '新址', version: 2 });
    expect((await audits(row)).at(-1)).toMatchObject({
      action: 'update',
      before: { address: '旧址' },
      after: { address: '新址' },
    });
    await updateRecord(admin, 'employer', row.id, { name: '新名公司' }, 2);
    expect(await reread('employer', row.id)).toMatchObject({ formerNames: ['某公司'] });
  });

  it('writes nothing when nothing changed', async () => {
    const row = await newEmployer();
    expect(await updateRecord(admin, 'employer', row.id, row, 1)).toMatchObject({ version: 1 });
    expect(await audits(row)).toHaveLength(1);
  });

  it('writes nothing when an object comes back with its keys in another order', async () => {
    const custom = { 级别: '一级', unionSize: 12, a: [{ b: 1, cc: 2 }] };
    const row = await buildUnion(union, { custom });
    const turned = { a: [{ cc: 2, b: 1 }], unionSize: 12, 级别: '一级' };
    expect(await updateRecord(admin, 'union', row.id, { custom: turned }, 1)).toMatchObject({ version: 1, custom });
    const before = await audits(row);
    await transact(systemActor, { action: 'update' }, async (tx) => tx.update('union', row, { custom: turned }));
    expect(await reread('union', row.id)).toMatchObject({ version: 1 });
    expect(await audits(row)).toEqual(before);
  });

  it('writes what differs within an object or a list', async () => {
    const row = await buildUnion(union, { custom: { a: [1, 2] } });
    expect(await updateRecord(admin, 'union', row.id, { custom: { a: [2, 1] } }, 1)).toMatchObject({ version: 2 });
  });

  it('wants to know which version was seen, and shows both when it has moved', async () => {
    const row = await newEmployer();
    expect(await outcome(updateRecord(admin, 'employer', row.id, { address: '甲' }, undefined))).toMatchObject({
      status: 400,
      code: 'version-needed',
    });
    await updateRecord(admin, 'employer', row.id, { address: '乙' }, 1);
    expect(await outcome(updateRecord(admin, 'employer', row.id, { address: '丙' }, 1))).toMatchObject({
      status: 409,
      code: 'stale',
      extra: { mine: { address: '丙' }, theirs: { address: '乙', version: 2 } },
    });
  });

  it('lets one of many at once win, and shows each other the version that won', async () => {
    const row = await newEmployer();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) => outcome(updateRecord(admin, 'employer', row.id, { address: `第${n}号` }, 1))),
    );
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    const now = await get(admin, 'employer', row.id);
    expect(now.version).toBe(2);
    for (const lost of outcomes.filter(({ status }) => status !== 200)) {
      expect(lost).toMatchObject({
        status: 409,
        code: 'stale',
        extra: { theirs: { address: now.address, version: 2 } },
      });
    }
    expect(await audits(row)).toHaveLength(2);
  });

  it.each([
    ['to a union above', () => ({ unionId: root.id }), 403],
    ['to no union', () => ({ unionId: null }), 422],
  ])('does not push a row out of reach: %s', async (_title, values, status) => {
    const row = await newEmployer();
    expect(await outcome(updateRecord(admin, 'employer', row.id, values(), 1))).toMatchObject({ status });
    expect(await reread('employer', row.id)).toMatchObject({ unionId: union.id, version: 1 });
  });

  it('refuses fixed and system fields unless they come back as they went out', async () => {
    const row = await get(admin, 'union', union.id);
    expect(await outcome(updateRecord(admin, 'union', union.id, { kind: 'base' }, row.version))).toMatchObject({
      status: 422,
      errors: [{ path: 'kind' }],
    });
    expect(
      await outcome(updateRecord(admin, 'union', union.id, { parentId: null, path: '/' }, row.version)),
    ).toMatchObject({ status: 422, errors: [{ path: 'parentId' }, { path: 'path' }] });
    expect(await outcome(updateRecord(admin, 'union', union.id, { parentPath: '/' }, row.version))).toMatchObject({
      status: 422,
    });
  });

  it('opens and closes a union only by its actions', async () => {
    const lower = await createRecord(admin, 'union', {
      name: '某基层工会',
      kind: 'base',
      type: 'other',
      acceptsMembers: true,
      parentId: union.id,
    });
    expect(await outcome(updateRecord(admin, 'union', lower.id, { state: 'closed' }, 1))).toMatchObject({
      status: 422,
      errors: [{ path: 'state' }],
    });
    await query("UPDATE unions SET state = 'closed' WHERE id = $1", [lower.id]);
    expect(await outcome(updateRecord(admin, 'union', lower.id, { state: 'active' }, 1))).toMatchObject({
      status: 422,
      errors: [{ path: 'state' }],
    });
  });

  it('never lets an administrator lengthen his own grant', async () => {
    const [own] = await find('grant', { accountId: securityAdmin.accountId });
    expect(await outcome(updateRecord(securityAdmin, 'grant', own!.id, { validTo: '2099-01-01' }, 1))).toMatchObject({
      status: 403,
      code: 'own-grant',
    });
    expect(
      await outcome(
        createRecord(securityAdmin, 'grant', {
          accountId: securityAdmin.accountId,
          unionId: root.id,
          role: 'unionAdmin',
        }),
      ),
    ).toMatchObject({ status: 403, code: 'own-grant' });
  });

  it.each(resources.filter(({ writtenBy }) => writtenBy === 'records').map(({ name }) => [name]))(
    'answers every emptied field of %s with a sentence, never with an error of the database',
    async (name) => {
      const resource = resources.find((each) => each.name === name) as (typeof resources)[number];
      const row = await seedOf(name);
      const role = Object.entries(resource.access).find(
        ([, access]) => access?.own?.includes('update') && access.own.includes('get'),
      )?.[0];
      const actor = role && (await buildAdmin(union, role as Role));
      for (const field of actor ? writableFields(resource, 'update') : []) {
        const { version } = (await reread(name, row.id)) as { version?: number };
        const error = await outcome(updateRecord(actor as Actor, name, row.id, { [field]: null }, version));
        const answered = [200, 403, 409, 422].includes(error.status);
        expect({ field, outcome: answered ? 'answered' : String(error) }).toEqual({ field, outcome: 'answered' });
      }
    },
  );
});

async function seedOf(name: ResourceName): Promise<{ id: string }> {
  if (name === 'union') return union;
  return reread(name, (await plantEveryResource(union)).ids[name]);
}

describe('what the database holds', () => {
  it('one of many at once gets a login name, a phone or a credit code; the others are told in a sentence', async () => {
    let made = 0;
    const make = (values: object) => {
      made += 1;
      const phone = `1390000${1000 + made}`;
      return createRecord(systemAdmin, 'account', { name: '某人', phone, unionId: union.id, ...values });
    };
    for (const [values, sentence] of [
      [{ loginName: 'same.name' }, '登录名'],
      [{ phone: '13900095678' }, '手机号码'],
    ] as const) {
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => outcome(make(values))));
      expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const lost of outcomes.filter(({ status }) => status !== 200))
        expect(lost).toMatchObject({
          status: 409,
          code: 'constraint',
          text: { zh: expect.stringContaining(sentence) },
        });
    }
  });

  it('nobody holds two of the three powers, nor edits and publishes, however fast he is given them', async () => {
    const giver = async () => {
      const { id: accountId } = await buildAccount({ unionId: union.id });
      return (role: string) =>
        outcome(createRecord(securityAdmin, 'grant', { accountId, unionId: union.id, role, reason: '任职' }));
    };
    for (const family of [
      ['systemAdmin', 'securityAdmin', 'auditor'],
      ['ruleEditor', 'rulePublisher'],
    ]) {
      const outcomes = await Promise.all(family.map(await giver()));
      expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const lost of outcomes.filter(({ status }) => status !== 200))
        expect(lost).toMatchObject({ status: 409, text: { zh: expect.stringContaining('兼任') } });
    }
    const give = await giver();
    const twice = await Promise.all([give('unionAdmin'), give('unionAdmin')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('deleting', () => {
  it('takes the row and keeps what it was in the audit', async () => {
    const row = await newEmployer({ address: '某路' });
    expect(await removeRecord(admin, 'employer', row.id)).toMatchObject({ id: row.id });
    expect(await find('employer', { id: row.id })).toEqual([]);
    expect((await audits(row)).at(-1)).toMatchObject({
      action: 'delete',
      before: { name: '某公司', address: '某路' },
      after: null,
    });
    expect(await outcome(removeRecord(admin, 'employer', row.id))).toMatchObject({ status: 404 });
  });

  it('refuses while something hangs on it', async () => {
    const row = await newEmployer();
    await query(
      `INSERT INTO members (id, number, union_id, employer_id, name, document_type, document_number, document_number_hash, state, joined_on)
      VALUES (gen_random_uuid(), 'x', $1, $2, 'x', 'passport', 'x', 'x', 'active', '2026-01-05')`,
      [union.id, row.id],
    );
    expect(await outcome(removeRecord(admin, 'employer', row.id))).toMatchObject({ status: 422 });
    expect(await find('employer', { id: row.id })).toHaveLength(1);
  });
});
