// Whoever sees a row knows what it points to by name, at the cost of one query for each resource pointed to.
import { beforeAll, expect, it } from '@jest/globals';
import { getResource } from '../../../../models/descriptor/registry.ts';
import type { Rows } from '../../../../models/rows.ts';
import { type Actor, systemActor } from '../../../../models/store/gates/actor.ts';
import { labelled } from '../../../../models/store/gates/labels.ts';
import { list } from '../../../../models/store/gates/read.ts';
import type { ShownRow } from '../../../../models/store/gates/shownRow.ts';
import { find, findOne } from '../../../../models/store/sql/find.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { buildAdmin, buildUnion, type Person } from '../../../support/build.ts';
import { plantEveryResource } from '../../../support/everyResource.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { statementsOf } from '../../../support/statementsOf.ts';

let union: Rows['union'];
let reader: Actor;
let person: Person;
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null, { kind: 'aboveBase' });
  reader = await buildAdmin(union);
  let ids: Record<string, string>;
  ({ ids, person } = await plantEveryResource(union));
  const { id: _, ...sanction } = (await findOne('sanction', { id: ids.sanction }))!;
  await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('sanction', { ...sanction, memberId: ids.member }),
  );
});

it('asks once for each resource, however many rows there are', async () => {
  const { rows } = await list(reader, getResource('sanction'));
  let named: typeof rows = [];
  const asked = await statementsOf(async () => {
    named = await labelled(getResource('sanction'), rows);
  });
  const { name } = (await findOne('account', { id: person.id }))!;
  const unionId = union.name;
  expect(named.map(({ _labels }) => _labels)).toEqual(
    expect.arrayContaining([{ unionId }, { memberId: name, unionId }]),
  );
  expect(asked).toHaveLength(2);
});

it('asks nothing for rows that point nowhere', async () => {
  expect(await statementsOf(() => labelled(getResource('sanction'), []))).toEqual([]);
});

it('names the person and the record of an audited act, whatever the record is of', async () => {
  const row: ShownRow = { id: '1', _relation: 'own', resource: 'union', recordId: union.id, subjectId: person.id };
  const [about] = await labelled(getResource('audit'), [row]);
  const { name } = (await findOne('account', { id: person.id }))!;
  expect(about?._labels).toEqual({ recordId: union.name, subjectId: name });
});

it('names a grant by the person who has it', async () => {
  const [grant] = await find('grant', { accountId: reader.accountId as string });
  const row: ShownRow = { id: '1', _relation: 'own', resource: 'grant', recordId: grant!.id };
  const [about] = await labelled(getResource('audit'), [row]);
  expect(about?._labels).toEqual({ recordId: reader.label });
});
