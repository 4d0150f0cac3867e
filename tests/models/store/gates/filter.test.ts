// The filter grammar: what it takes, and how it refuses everything else.

import { beforeAll, describe, expect, it } from '@jest/globals';
import { resources } from '../../../../models/descriptor/registry.ts';
import { operators } from '../../../../models/fieldKinds/fieldKind.ts';
import { operatorsOf } from '../../../../models/fieldKinds/operatorsOf.ts';
import type { ResourceName, Rows } from '../../../../models/rows.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { count, list } from '../../../../models/store/gates/read.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import type { Person } from '../../../support/build.ts';
import { buildAdmin, buildUnion } from '../../../support/build.ts';
import { plantEveryResource } from '../../../support/everyResource.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let root: Rows['union'];
let lower: Rows['union'];
let ids: Record<string, string>;
let person: Person;
setUpStore();
beforeAll(async () => {
  root = await buildUnion(null, { kind: 'aboveBase' });
  lower = await buildUnion(root, { kind: 'aboveBase' });
  ({ ids, person } = await plantEveryResource(lower));
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const name of ['under_score', '新名']) tx.create('employer', { name, unionId: lower.id, formerNames: [] });
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

const goodValues: Record<string, unknown> = {
  uuid: '00000000-0000-4000-8000-000000000009',
  integer: 3,
  boolean: true,
  date: '2026-01-05',
  dateTime: '2026-01-05T00:00:00Z',
  ip: '10.0.0.1',
};

describe('every field of every resource', () => {
  // Masked fields have their own tests below.
  const fields = resources.flatMap((resource) =>
    Object.entries(resource.fields)
      .filter(([, field]) => !field.mask?.own)
      .map(([name, field]) => [`${resource.name}.${name}`, resource.name, name, field] as const),
  );

  it.each(fields)(
    '%s answers the operators it declares and names them when it is asked another',
    async (_title, resource, name, field) => {
      if (field.hidden)
        return expect(await refusal(resource, { [name]: 'x' })).toMatchObject({ status: 400, code: 'bad-filter' });
      const declared: readonly string[] = operatorsOf(field);
      const division = field.reference === 'division';
      const value = division ? '11' : (goodValues[field.kind === 'reference' ? 'uuid' : field.kind] ?? 'active');
      for (const operator of operators) {
        const filter = {
          [operator === 'eq' || operator === 'in' ? name : `${name}_${operator}`]:
            operator === 'in' ? [value, value] : operator === 'null' ? true : value,
        };
        const outcome = await refusal(resource, filter);
        const takes = declared.includes(operator);
        expect({ operator, outcome: takes ? outcome : (outcome as { status: number }).status }).toEqual({
          operator,
          outcome: takes ? 'accepted' : 400,
        });
        if (!takes && declared.length) expect((outcome as { text: string }).text).toContain(declared.join('、'));
      }
    },
  );

  it.each(fields)(
    '%s refuses values of another kind with a sentence, never with an error of the database',
    async (_title, resource, name, field) => {
      if (field.hidden) return;
      const wrong: unknown[] = [
        { a: 1 },
        [[1]],
        [null],
        [{}],
        'a\u0000b',
        'a\ud800',
        ['\udfff'],
        'x'.repeat(600),
        '',
        ' ',
        '5 ',
        '1e3',
        '0x10',
        '-',
        '2024-02-30',
        '0000-01-01',
        '2024-01-01T99:00',
        '2024-01-01 (x)',
        '2024-13-01',
        1e300,
        -0.5,
        99999999999,
        '99999999999',
        true,
        'true',
        '١٢',
        '256.1.1.1',
        '::gg',
        "'; --",
        '{}',
        '{"',
        '\\',
      ];
      for (const value of wrong) {
        for (const key of [name, `${name}_gte`, `${name}_ne`]) {
          const outcome = await refusal(resource, { [key]: value });
          if (outcome !== 'accepted')
            expect({ value, key, outcome }).toMatchObject({ outcome: { status: 400, code: 'bad-filter' } });
        }
      }
      for (const value of ['maybe', 1, null, [], {}])
        expect({ value, outcome: await refusal(resource, { [`${name}_null`]: value }) }).toMatchObject({
          outcome: { status: 400 },
        });
    },
  );
});

describe('what it does not know', () => {
  it.each([
    'nope',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'constructor_ne',
    '__proto___null',
    'name_like',
    'passwordHash',
    'grams',
    'initials',
    '',
    'name.x',
    'name"',
  ])('refuses the field %j and names the possible ones', async (key) => {
    const outcome = await refusal('employer', JSON.parse(`{${JSON.stringify(key)}: "x"}`));
    expect(outcome).toMatchObject({
      status: 400,
      code: 'bad-filter',
      text: expect.stringContaining('creditCode'),
      english: expect.stringContaining('creditCode'),
    });
  });

  it.each([[[]], ['text'], [5], [true], [[{ name: 'x' }]]])('refuses %j as a filter', async (filter) => {
    expect(await refusal('employer', filter)).toMatchObject({ status: 400 });
  });

  it.each([
    ['and', {}],
    ['or', []],
    ['and', 'x'],
    ['or', [5]],
    ['or', [[]]],
    ['and', Array.from({ length: 51 }, () => ({ name: 'x' }))],
  ])('refuses %s of %j', async (key, value) => {
    expect(await refusal('employer', { [key]: value })).toMatchObject({ status: 400 });
  });

  it('takes and/or in each other to a depth, and refuses what is deeper', async () => {
    const nested = (depth: number): object =>
      depth ? { and: [{ or: [nested(depth - 1), { name: '没有' }] }] } : { name: 'under_score' };
    expect(await names(nested(2))).toEqual(['under_score']);
    for (const depth of [3, 10, 2000]) expect(await refusal('employer', nested(depth))).toMatchObject({ status: 400 });
    expect(await names({ or: [{ name: 'under_score' }, { and: [{ name: '新名' }, { unionId: lower.id }] }] })).toEqual([
      'under_score',
      '新名',
    ]);
  });

  it('refuses too many terms and too many values', async () => {
    expect(
      await refusal('employer', Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`name${n}`, 'x']))),
    ).toMatchObject({ status: 400 });
    expect(await refusal('employer', { id: Array.from({ length: 1001 }, () => ids.employer) })).toMatchObject({
      status: 400,
    });
  });

  it.each([
    [['nope', 'ASC']],
    [['address', 'ASC']],
    [['__proto__', 'ASC']],
    [['createdAt', 'SIDEWAYS']],
    [['createdAt', null]],
    [[{}, 'ASC']],
    [[['createdAt'], 'ASC']],
  ])('refuses to sort by %j', async (sort) => {
    await expect(list(systemActor, 'employer', { sort: sort as never })).rejects.toMatchObject({
      status: 400,
      code: 'bad-sort',
    });
  });

  it.each([[[-1, 5]], [[5, 4]], [[0, 1000]], [[0.5, 2]], [['0', '9']], [[1e20, 1e20]], [[Number.NaN, 1]], [[0, null]]])(
    'refuses the range %j',
    async (range) => {
      await expect(list(systemActor, 'employer', { range: range as never })).rejects.toMatchObject({
        status: 400,
        code: 'bad-range',
      });
    },
  );
});

describe('masked fields', () => {
  const masked = resources.flatMap((resource) =>
    Object.entries(resource.fields)
      .filter(([, field]) => field.mask?.lower && !field.hidden)
      .map(([name]) => [resource.name, name] as const),
  );
  const readers = { member: 'unionAdmin', account: 'systemAdmin', notice: 'unionAdmin' } as const;

  it.each(masked)(
    '%s.%s can be neither filtered nor sorted by while a lower union is in sight',
    async (resource, name) => {
      const reader = await buildAdmin(root, readers[resource as keyof typeof readers]);
      const value = person[name as keyof Person];
      for (const filter of [
        { [name]: value },
        { [name]: [value] },
        { [`${name}_null`]: false },
        { or: [{ id: [ids[resource]] }, { and: [{ [name]: 'x' }] }] },
      ]) {
        await expect(list(reader, resource, { filter })).rejects.toMatchObject({ status: 403, code: 'masked-field' });
        await expect(count(reader, resource, filter)).rejects.toMatchObject({ status: 403, code: 'masked-field' });
      }
      await expect(list(reader, resource, { sort: [name, 'ASC'] })).rejects.toMatchObject({
        code: expect.stringMatching(/masked-field|bad-sort/),
      });
    },
  );

  it('a union without lower unions finds its own members by the whole number, and by nothing less', async () => {
    const reader = await buildAdmin(lower, 'unionAdmin');
    expect(
      (await list(reader, 'member', { filter: { documentNumber: person.documentNumber } })).rows.map((row) => row.id),
    ).toEqual([ids.member]);
    expect((await list(reader, 'member', { filter: { phone: [person.phone, '13800000000'] } })).total).toBe(1);
    expect(
      (await list(reader, 'member', { filter: { documentNumber: person.documentNumber.slice(0, 17) } })).total,
    ).toBe(0);
    await expect(list(reader, 'member', { filter: { documentNumber_gte: '1' } })).rejects.toMatchObject({
      status: 400,
    });
  });
});
