import { beforeAll, expect, it } from '@jest/globals';
import { find } from '../../../models/store/sql/find.ts';
import { searchUnions } from '../../../workflows/unions/searchUnions.ts';
import { buildEmployer, buildHouse, buildUnion, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
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

const names = async (q: string, divisionId?: string) =>
  (await searchUnions({ q, divisionId })).items.map(({ name }) => name);

it('those who take members come first, federations last; that there are more is said', async () => {
  const first = await names('甲区');
  expect(first).toEqual(['甲区晨光物流有限公司工会委员会', '甲区总工会']);
  for (let n = 0; n < 11; n += 1) await buildUnion(house.districtA, { name: `甲区虚构${n}号厂工会` });
  const { items, more } = await searchUnions({ q: '甲区' });
  expect([items.length, more, items.every(({ acceptsMembers }) => acceptsMembers)]).toEqual([10, true, true]);
  expect(await searchUnions({ q: '甲区晨光' })).toMatchObject({ more: false });
});

it.each(['甲 区 晨 光', '“甲区晨光”', 'jqcg', 'jiaquchenguang', 'chenguangwuliu'])(
  '%s finds the union by what people type',
  async (typed) => {
    expect(await names(typed)).toContain('甲区晨光物流有限公司工会委员会');
  },
);

it.each(['嘉禾餐饮公司', '嘉禾餐饮有限公司', '嘉禾餐饮工会', '嘉禾餐饮集团公司'])(
  '%s finds what is registered under a longer name',
  async (typed) => {
    await buildEmployer(house.baseA, { name: '甲市嘉禾餐饮管理有限责任公司' });
    const { items } = await searchUnions({ q: typed });
    expect(items.map(({ employerName }) => employerName)).toContain('甲市嘉禾餐饮管理有限责任公司');
  },
);

it('a name without its legal form is not taken for another', async () => {
  expect(await names('海风餐饮公司')).toEqual([]);
});

it('full pinyin finds what sounds so, not all that share its initials', async () => {
  await buildUnion(house.districtA, { name: '佳区产供工会' });
  expect(await names('jqcg')).toContain('佳区产供工会');
  expect(await names('jiaquchangong')).toEqual(['佳区产供工会']);
});

it('employers of one union are told apart, each leading to it', async () => {
  const shared = await buildUnion(house.districtA, { name: '甲区园区联合工会', acceptsMembers: true });
  for (const name of ['甲区云帆甲店', '甲区云帆乙店']) await buildEmployer(shared, { name });
  const { items } = await searchUnions({ q: '云帆' });
  expect(items.map(({ employerName, id }) => [employerName, id]).sort()).toEqual([
    ['甲区云帆乙店', shared.id],
    ['甲区云帆甲店', shared.id],
  ]);
});

it('an employer without a union is found and says so, and cannot be chosen', async () => {
  await buildEmployer(undefined, { name: '甲区孤帆商行', divisionId: house.districtA.divisionId });
  expect((await searchUnions({ q: '孤帆' })).items).toMatchObject([
    { id: null, name: '甲区孤帆商行', acceptsMembers: false, advice: expect.stringContaining('还没有建立工会') },
  ]);
});

it('what lies elsewhere says where in one line', async () => {
  const [hit] = (await searchUnions({ q: '甲区晨光', divisionId: '350203' })).items;
  expect(hit?.where).toContain('甲区总工会');
  expect(hit?.advice).toBe('不在所选地区');
});

it.each([
  ...[
    '81320106MC1234567X',
    '81320106mc1234567x',
    '8132 0106 MC12 3456 7X',
    '8132-0106-MC',
    '８１３２０１０６ＭＣ',
    '8132',
  ],
  ...['91320106ma1xyz123k', '91320106 MA1X', '统一社会信用代码：91320106MA1XYZ123K'],
  ...['红云酒楼', '红云酒楼有限公司（原）', '「红云」', '【红云】酒楼', '“红云” 酒楼', 'hyjl', 'hong yun jiu lou'],
  ...['鸿运餐饮(南京)', '《鸿运》餐饮', '鸿运·餐饮', '鸿运%', "鸿运'", '鸿\\运', 'hongyun canyin', 'HYCY'],
])('by a code in any spelling, a former name, and with any marks: %s', async (typed) => {
  const [union] = await find('union', { name: '鸿运餐饮工会' });
  if (!union) {
    const made = await buildUnion(house.districtA, {
      ...{ name: '鸿运餐饮工会', creditCode: '81320106MC1234567X', formerNames: ['红云酒楼工会'] },
    });
    const former = { creditCode: '91320106MA1XYZ123K', formerNames: ['红云酒楼有限公司'] };
    await buildEmployer(made, { name: '鸿运餐饮（南京）有限公司', ...former });
  }
  expect((await names(typed)).at(0)).toBe('鸿运餐饮工会');
});
