import { beforeAll, expect, it } from '@jest/globals';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { readDocument } from '../../../workflows/documents/readDocument.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let house: House;
let admin: Actor;
beforeAll(async () => {
  house = await buildHouse();
  admin = await buildAdmin(house.root);
});
const reviewing = async () =>
  (await findOne('document', { kind: 'decision', key: 'join.review', state: 'published' }))!;

it('a decision is a table with what is needed in words, its last row what holds otherwise', async () => {
  const { inForce, current, table, sentences } = await readDocument(admin, (await reviewing()).id);
  expect({ inForce, current }).toEqual({ inForce: true, current: null });
  const young = table?.rows.find(({ id }) => id === 'under-age');
  expect(young?.cells[table?.columns.indexOf('年龄') ?? -1]).toBe('<16岁');
  expect(young).toMatchObject({ outcome: '审核不通过', light: 'red', reason: '未满16周岁（劳动法第十五条）' });
  expect(table?.rows.at(-1)).toMatchObject({ outcome: '审核通过', cells: table?.columns.map(() => '') });
  expect(sentences).toContainEqual(expect.stringMatching(/^当年龄<16岁时，审核不通过：未满16周岁/));
});

it('a draft says what is different of what is in force', async () => {
  const now = await reviewing();
  const body = JSON.parse(JSON.stringify(now.body).replace('"exclusiveMaximum":16', '"exclusiveMaximum":18'));
  const draft = await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('document', {
      ...{ kind: now.kind, key: now.key, title: now.title, unionId: now.unionId, body },
      ...{ state: 'draft', hash: 'another', number: 99 },
    }),
  );
  const { inForce, current, gone, added } = await readDocument(admin, draft.id);
  expect({ inForce, current }).toMatchObject({ inForce: false, current: { id: now.id } });
  expect(gone).toEqual([expect.stringMatching(/^当年龄<16岁时/)]);
  expect(added).toEqual([expect.stringMatching(/^当年龄<18岁时/)]);
});

it('every document of the packs has something to read', async () => {
  const mute = [];
  for (const { id, kind, key } of await find('document', { state: 'published' }))
    if ((await readDocument(admin, id)).sentences.length === 0) mute.push(`${kind} ${key}`);
  expect(mute).toEqual([]);
});
