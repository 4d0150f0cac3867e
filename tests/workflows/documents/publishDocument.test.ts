import { beforeAll, expect, it } from '@jest/globals';
import { query } from '../../../models/store/sql/sql.ts';
import { checkStoredDocument } from '../../../workflows/documents/publishDocument.action.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

it('a check that cannot read the union of the document fails, rather than to answer for another place', async () => {
  const editor = await buildAdmin(house.provinceA, 'ruleEditor');
  const body = packDocument('jiangsu', 'process', 'join');
  const { kind, key, title } = body;
  const { id } = await createRecord(editor, 'document', { kind, key, title, body, unionId: house.provinceA.id });
  // Of the row of the union, but not of the scope of who asks.
  await query('ALTER TABLE unions RENAME COLUMN duty_phone TO away');
  try {
    await expect(checkStoredDocument(editor, id)).rejects.toThrow('duty_phone');
  } finally {
    await query('ALTER TABLE unions RENAME COLUMN away TO duty_phone');
  }
  expect(await checkStoredDocument(editor, id)).toEqual({ findings: [] });
});
