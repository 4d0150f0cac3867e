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

it('the holidays of a year are a table under the notice they come from, in the language of the reader', async () => {
  const { id } = (await findOne('document', { key: 'calendar.workingDays', state: 'published' }))!;
  const { table, tables, sentences } = await readDocument(admin, id);
  expect(table).toBeNull();
  expect(tables.map(({ title }) => title)).toEqual([
    '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
  ]);
  expect(tables[1]).toMatchObject({
    columns: ['节日', '放假', '天数', '调休上班'],
    rows: expect.arrayContaining([['春节', '2026-02-15 至 2026-02-23', '9', '2026-02-14、2026-02-28']]),
  });
  expect(sentences).toContain('清明节：2026-04-04至2026-04-06放假，共3天');
  expect(sentences).toContain('元旦：2025-01-01放假，共1天');
  expect(tables[0]?.rows[0]).toEqual(['元旦', '2025-01-01', '1', '']);
  const english = (await readDocument(admin, id, 'en')).tables;
  expect(english[0]?.rows[1]).toEqual(['Spring Festival', '2025-01-28 to 2025-02-04', '8', '2025-01-26, 2025-02-08']);
});
