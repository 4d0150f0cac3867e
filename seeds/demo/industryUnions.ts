// 产业工会 of each province, with universities and hospitals that are led by their industry and stand in some district.
import { readDivisions } from '../reference/readDivisions.ts';
import { demoProvinces, type UnionPlan } from './unionPlan.ts';

type Industry = { key: string; name: string; industry: string; units: (province: string) => readonly Unit[] };
type Unit = readonly [name: string, divisionId: string];

const schools: Record<string, readonly Unit[]> = {
  '32': [
    ['南京医科大学', '320106'],
    ['江苏云台理工大学', '320115'],
    ['江苏太湖师范大学', '320211'],
    ['江苏运河工程学院', '320302'],
    ['江苏海棠艺术职业学院', '320102'],
    ['苏州石湖科技学院', '320506'],
  ],
  '35': [
    ['福建闽江源理工学院', '350102'],
    ['厦门鹭江湾大学', '350203'],
    ['泉州刺桐职业技术学院', '350503'],
  ],
  '31': [
    ['上海浦江湾理工大学', '310115'],
    ['上海苏州河艺术学院', '310106'],
    ['上海佘山师范学院', '310117'],
  ],
  '44': [
    ['广东岭南湾大学', '440106'],
    ['广东西江工程学院', '441202'],
    ['深圳梧桐山职业技术学院', '440303'],
  ],
};
const hospitals: Record<string, readonly Unit[]> = {
  '32': [
    ['江苏省紫金山康复医院', '320102'],
    ['江苏省大运河医院', '321003'],
  ],
  '35': [['福建省乌山医院', '350102']],
  '31': [['上海市滨江康复医院', '310101']],
  '44': [['广东省珠江口医院', '440104']],
};

const industries: readonly Industry[] = [
  { key: 'education', name: '教育科技工会', industry: '教育科技', units: (province) => schools[province] ?? [] },
  { key: 'health', name: '卫生健康工会', industry: '卫生健康', units: (province) => hospitals[province] ?? [] },
  { key: 'transport', name: '交通运输工会', industry: '交通运输', units: () => [] },
  { key: 'construction', name: '住房城乡建设工会', industry: '建筑业', units: () => [] },
  { key: 'finance', name: '金融工会', industry: '金融', units: () => [] },
];

export const industryKey = (province: string, industry: string) => `${province}.${industry}`;

export function industryUnions(): UnionPlan[] {
  return demoProvinces.flatMap((province) => {
    const place = readDivisions().get(province)?.name ?? '';
    const organs: UnionPlan = {
      ...above(industryKey(province, 'organs'), province, `${place}直属机关工会`),
      type: 'organs',
      acceptsMembers: true,
    };
    return [organs, ...industries.flatMap((each) => ofIndustry(province, place, each)), ...cityEducation(province)];
  });
}

/** 教育工会 of the cities: led by their city, and by the province's industry union for what concerns the trade. */
const cityEducation = (province: string) =>
  citiesOf(province).map(({ id, name }) => ({
    ...above(industryKey(id, 'education'), id, `${name}教育工会`),
    industryParent: industryKey(province, 'education'),
    industry: '教育科技',
  }));

const citiesOf = (province: string) =>
  [...readDivisions().values()].filter(
    ({ id, level, name }) => level === 'city' && id.startsWith(province) && name.endsWith('市'),
  );

/** The industry union of a school in a district: the city's, or the province's where no city stands between. */
export function educationOf(divisionId: string): string {
  const city = readDivisions().get(divisionId.slice(0, 4));
  return industryKey(city?.name.endsWith('市') ? city.id : divisionId.slice(0, 2), 'education');
}

function ofIndustry(province: string, place: string, { key, name, industry, units }: Industry): UnionPlan[] {
  const own = industryKey(province, key);
  const base = units(province).map(
    ([unit, divisionId], index): UnionPlan => ({
      key: `${own}.${index}`,
      parent: own,
      name: `${unit}工会`,
      employerName: unit,
      kind: 'base',
      type: 'institution',
      acceptsMembers: true,
      divisionId,
      industry,
    }),
  );
  return [{ ...above(own, province, `${place}${name}`), industry }, ...base];
}

// Without a division: it serves a whole province, but is not the union that a resident of the province is sent to.
const above = (key: string, parent: string, name: string): UnionPlan => ({
  key,
  parent,
  name,
  kind: 'aboveBase',
  type: 'system',
  acceptsMembers: false,
  divisionId: null,
});
