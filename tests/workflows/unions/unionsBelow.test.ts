// Looking below a union: those that one can join, those directly below it first, every one once, page by page.
import { beforeAll, expect, it } from '@jest/globals';
import type { UnionAnswer } from '../../../contract/place.ts';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { searchUnions } from '../../../workflows/unions/searchUnions.ts';
import { unionsBelow } from '../../../workflows/unions/unionsBelow.ts';
import { buildHouse, buildUnion, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let empty: Rows['union'];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  for (let n = 0; n < 30; n += 1) await buildUnion(house.districtA, { name: `乙${n % 3}同名工会` });
  for (let n = 0; n < 3; n += 1) await buildUnion(house.cityA, { name: `市直${n}工会` });
  await buildUnion(house.cityA, { name: '市直已注销工会', state: 'closed' });
  const trade = { kind: 'aboveBase', type: 'system' } as const;
  const city = await buildUnion(house.cityA, { ...trade, name: '市教育工会' });
  empty = await buildUnion(house.cityA, { ...trade, name: '市空白工会' });
  await buildUnion(house.districtB, { name: '外省小学工会', industryParentId: city.id });
});

async function everyPage(id: string): Promise<UnionAnswer[]> {
  const items: UnionAnswer[] = [];
  for (let after: string | undefined, left = 10; left > 0; left -= 1) {
    const page = await unionsBelow(id, after);
    items.push(...page.items);
    after = page.next;
    if (!after) return items;
  }
  throw new Error('the pages do not end');
}

it('lists every union below that can be joined once, those directly below first', async () => {
  const all = await find('union', { state: 'active', kind: 'base' });
  for (const above of [house.districtA, house.cityA, house.provinceA]) {
    const items = await everyPage(above.id);
    const wanted = all.filter(({ path }) => path.startsWith(above.path));
    expect(items.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    const isDirect = items.map(({ id }) => wanted.find((union) => union.id === id)?.parentId === above.id);
    expect(isDirect).toEqual([...isDirect].sort((one, other) => Number(other) - Number(one)));
  }
});

it('below a union of a trade stand those that name it, wherever a region leads them', async () => {
  const trade = (await find('union', { name: '市教育工会' }))[0];
  expect((await everyPage(String(trade?.id))).map(({ name }) => name)).toEqual(['外省小学工会']);
});

it('a union with nobody below it that can be joined is not said to lead there', async () => {
  expect(await unionsBelow(empty.id)).toMatchObject({ items: [], more: false, above: { name: '市空白工会' } });
  expect((await searchUnions({ q: '市空白' })).items).toMatchObject([
    { leads: false, advice: expect.stringContaining('还没有可以加入') },
  ]);
  expect((await searchUnions({ q: '市教育' })).items).toMatchObject([{ leads: true, acceptsMembers: false }]);
});

it('what is no union is refused in words', async () => {
  await expect(unionsBelow('x')).rejects.toMatchObject({ status: 404 });
  await expect(unionsBelow(house.cityA.id, 'x')).rejects.toMatchObject({ status: 404 });
});
