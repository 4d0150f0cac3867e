import { beforeAll, expect, it } from '@jest/globals';
import type { Verdict } from '../../../rules/engine/documentTypes.ts';
import { phrasesFor } from '../../../workflows/applications/phrasesFor.ts';
import type { PlaceRules } from '../../../workflows/documents/placeRules.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { buildHouse } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let zh: PlaceRules;
let en: PlaceRules;
beforeAll(async () => {
  const { baseA } = await buildHouse();
  const book = await rulebook();
  zh = book.at(baseA.path);
  en = book.in('en').at(baseA.path);
});
const verdict = (light: 'red' | 'green', row: string) =>
  ({ decision: 'join.review', outcome: 'reject', light, row, reason: '未满', fix: '年满再来' }) as unknown as Verdict;

it('what the rules have against a case comes first, with its way out, then what is usually said', () => {
  const { return: returning, reject } = phrasesFor('join', zh, [verdict('red', 'under-age')]);
  expect([returning?.[0], reject?.[0]]).toEqual(['未满。年满再来', '未满。年满再来']);
  expect(returning).toContain('附件看不清，请重新拍照上传');
  expect(reject).toContain('经核实，填写的内容与实际情况不符');
});

it('in the language of the reader', () => {
  expect(phrasesFor('join', en, [verdict('red', 'under-age')]).reject?.[0]).toMatch(/^Under 16 .*\. Apply once/);
});

it('a case that the rules are for brings only the usual ones', () => {
  expect(phrasesFor('join', zh, [verdict('green', 'under-age')]).reject?.[0]).toMatch(/^经核实/);
});
