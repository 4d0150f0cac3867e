import { expect, it } from '@jest/globals';
import { catalogueOf } from '../../../rules/facts/catalogue.ts';
import { checkDocument } from '../../../rules/kinds/checkDocument.ts';
import { packDocument } from '../../support/packDocument.ts';

const manualOf = (screen: string) => ({
  kind: 'manual',
  key: 'manual.unions',
  title: '组织手册',
  steps: [{ id: 'change', step: '二、4', says: '变更工会信息。', screens: [screen] }],
});
const find = (kind: string, key: string) =>
  key === 'union.change' ? packDocument('base', kind as 'process', key) : undefined;
const check = (screen: string) => checkDocument(manualOf(screen), { catalogue: catalogueOf([]), find: find as never });

it('names screens of the panel; a process that it begins exists', () => {
  expect(check('unions/show')).toEqual([]);
  expect(check('begin/union.change')).toEqual([]);
  expect(check('begin/union.chnage')).toMatchObject([
    { code: 'unknown-reference', path: '/steps/0/screens/0', seen: 'union.chnage' },
  ]);
});
