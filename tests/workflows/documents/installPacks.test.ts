import { beforeAll, expect, it } from '@jest/globals';
import type { RuleDocument } from '../../../rules/engine/documentTypes.ts';
import { loadPacks, type Pack } from '../../../rules/packs/loadPacks.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { buildHouse } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
beforeAll(async () => {
  await buildHouse();
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
