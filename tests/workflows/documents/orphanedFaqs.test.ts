// A question stands at a field or on a row; who publishes a version without that is told which questions go with it.
import { beforeAll, expect, it } from '@jest/globals';
import { checkRuleDocument, rulesFor } from '../../../workflows/documents/checkRuleDocument.ts';
import { buildHouse, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const found = async (document: object) =>
  (await checkRuleDocument(document, await rulesFor(house.root, undefined))).filter(
    ({ code }) => code === 'question-orphaned',
  );

it('a form that leaves out a field names the question that stood there', async () => {
  const form = packDocument('base', 'form', 'join.form');
  expect(await found(form)).toEqual([]);
  const fields = form.fields.filter(({ name }) => name !== 'unitName');
  expect(await found({ ...form, fields, cases: [] })).toMatchObject([
    { level: 'warning', seen: 'unitName', message: expect.stringContaining('查不到我的单位怎么办') },
  ]);
});

it('a decision that leaves out a row does so too', async () => {
  const decision = packDocument('base', 'decision', 'join.eligibility');
  const rows = decision.rows.filter(({ id }) => id !== 'retired');
  expect(await found({ ...decision, rows, cases: [] })).toMatchObject([{ level: 'warning', seen: 'retired' }]);
});
