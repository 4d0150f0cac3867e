import { expect, it } from '@jest/globals';
import { catalogueOf } from '../../../rules/facts/catalogue.ts';
import { checkDocument } from '../../../rules/kinds/checkDocument.ts';
import { packDocument } from '../../support/packDocument.ts';

const faqOf = (bound: object) => ({
  kind: 'faq',
  key: 'faq.join',
  title: '入会',
  items: [{ id: 'fee', topic: '会费', question: '要交会费吗？', answer: '按当地规定。', ...bound }],
});
const find = (kind: string, key: string) =>
  key === 'join.form' || key === 'join.eligibility' ? packDocument('base', kind as 'form', key) : undefined;
const check = (bound: object) => checkDocument(faqOf(bound), { catalogue: catalogueOf([]), find: find as never });

it('is bound to fields of forms and rows of decisions that exist; one that does not is named with what there is', () => {
  expect(
    check({
      fields: [{ form: 'join.form', field: 'union' }],
      rows: [{ decision: 'join.eligibility', row: 'retired' }],
    }),
  ).toEqual([]);
  expect(check({ fields: [{ form: 'join.form', field: 'unoin' }] })).toMatchObject([
    { code: 'unknown-field', path: '/items/0/fields/0/field', seen: 'unoin', didYouMean: 'union' },
  ]);
  expect(check({ fields: [{ form: 'leave.form', field: 'union' }] })).toMatchObject([{ code: 'unknown-reference' }]);
  expect(check({ rows: [{ decision: 'join.eligibility', row: 'retird' }] })).toMatchObject([
    { code: 'unknown-row', path: '/items/0/rows/0/row', didYouMean: 'retired' },
  ]);
});
