import { beforeAll, expect, it } from '@jest/globals';
import { searchUnions } from '../../../workflows/unions/searchUnions.ts';
import { buildHouse } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
beforeAll(async () => {
  await buildHouse();
});

const adviceOn = async (q: string, more: { divisionId?: string; language?: 'zh' | 'en' } = {}) =>
  (await searchUnions({ q, ...more })).items[0]?.advice;

it('why what was found cannot be chosen, or lies elsewhere, is said in the language of who searches', async () => {
  expect(await adviceOn('甲区总工会')).toMatch(/不直接接收会员/);
  expect(await adviceOn('甲区总工会', { language: 'en' })).toMatch(/holds no members itself/);
  expect(await adviceOn('甲区晨光', { divisionId: '350203' })).toMatch(/^不在所选地区/);
  expect(await adviceOn('甲区晨光', { divisionId: '350203', language: 'en' })).toMatch(/^Not in the region chosen/);
  expect(await adviceOn('甲区晨光', { language: 'en' })).toBeUndefined();
});
