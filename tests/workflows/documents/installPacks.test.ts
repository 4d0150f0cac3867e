import { beforeAll, expect, it } from '@jest/globals';
import type { RuleDocument } from '../../../rules/engine/documentTypes.ts';
import { loadPacks, type Pack } from '../../../rules/packs/loadPacks.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { buildHouse, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let house: House;
beforeAll(async () => {
  house = await buildHouse();
});

const packOf = (key: string, division: string, ...documents: RuleDocument[]): Pack => ({
  ...{ key, title: key, installAt: { division }, documents },
});
const base = loadPacks().filter(({ installAt }) => installAt.division === null);
/** Routes by a field that only the form of the province has. */
const process = packDocument('jiangsu', 'process', 'join');

it('a pack is checked against the pack above it before the base', async () => {
  const province = packOf('province', '32', packDocument('jiangsu', 'form', 'join.form'));
  const city = packOf('city', '3201', process);
  expect(await installPacks([...base, province, city])).toMatchObject([
    {},
    { pack: 'province' },
    { pack: 'city', installed: 1 },
  ]);
});

it('a pack that names what neither it nor a pack above it has is refused by its file', async () => {
  await expect(installPacks([...base, packOf('city', '3502', process)])).rejects.toThrow(
    'rules/packs/city/process.join.json /routing/industry',
  );
});

it('a key that a province alone has is found at its union and below, and nowhere else', async () => {
  const text: RuleDocument = { kind: 'text', key: 'veterans.guide', title: '办事指南', body: '本省的说明' };
  const visit: RuleDocument = { ...process, key: 'veterans.join', guide: text.key };
  const province = packOf('ownKeys', '32', text, visit, packDocument('jiangsu', 'form', 'join.form'));
  expect(await installPacks([...base, province])).toMatchObject([{}, { installed: 2 }]);
  const book = await rulebook();
  const guideAt = (path: string) => book.at(path).document('text', text.key)?.document.title;
  const { root, provinceA, districtA, baseA, provinceB, baseB } = house;
  expect([provinceA, districtA, baseA].map(({ path }) => guideAt(path))).toEqual(['办事指南', '办事指南', '办事指南']);
  expect([root, provinceB, baseB].map(({ path }) => guideAt(path))).toEqual([undefined, undefined, undefined]);
  expect(book.at(baseA.path).document('process', visit.key)?.document.guide).toBe(text.key);
});
