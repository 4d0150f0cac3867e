// 基层工会 in the counties: mostly companies; schools, hospitals and offices; groups with their subsidiaries; 工联会 of small units.
import { companyName } from '../synthetic/companyNames.ts';
import type { Random } from '../synthetic/random.ts';
import { educationOf, industryKey } from './industryUnions.ts';
import type { Place } from './regionUnions.ts';
import type { UnionPlan } from './unionPlan.ts';

const schoolNames = ['晨光', '春晖', '明德', '启明', '育才', '向阳', '新苗', '求是'];
const schoolKinds = ['实验小学', '中学', '中等专业学校', '幼儿园'];
const offices = ['档案馆', '图书馆', '水利管理站', '疾病预防控制中心', '文化馆', '融媒体中心'];
const ordinals = ['第一', '第二', '第三', '第四', '第五'];
const transport = '交通运输';

/** `count` unions over the places; a county of a large city gets more. Names do not repeat. */
export function baseUnions(random: Random, places: readonly Place[], count: number): UnionPlan[] {
  const names = new Set<string>();
  const made: UnionPlan[] = [];
  const add = (union: UnionPlan) => {
    if (names.has(union.name)) return;
    names.add(union.name);
    made.push(union);
  };
  for (const place of places) add(company(random, place, made.length));
  while (made.length < count) {
    const place = places[Math.floor(random.next() ** 1.6 * places.length)] as Place;
    const kind = random.next();
    if (kind < 0.015 && made.length + 4 < count) for (const union of group(random, place, made.length)) add(union);
    else if (kind < 0.12) add(joint(random, place, made.length));
    else if (kind < 0.26) add(institution(random, place, made.length));
    else if (kind < 0.32) add(office(random, place, made.length));
    else add(company(random, place, made.length));
  }
  return made;
}

function base(place: Place, serial: number, employerName: string, type: UnionPlan['type']): UnionPlan {
  return {
    key: `base.${serial}`,
    parent: place.unionKey,
    name: `${employerName}工会`,
    employerName,
    kind: 'base',
    type,
    acceptsMembers: true,
    divisionId: place.division.id,
  };
}

function company(random: Random, place: Place, serial: number): UnionPlan {
  const { parts, industry } = companyName(random, place.short);
  const union = base(place, serial, parts.join(''), 'enterprise');
  return {
    ...union,
    industry,
    ...(industry === transport ? { industryParent: industryKey(place.province, 'transport') } : {}),
  };
}

function institution(random: Random, place: Place, serial: number): UnionPlan {
  const hospital = random.chance(0.25);
  const name = hospital ? `${random.pick(ordinals)}人民医院` : `${random.pick(schoolNames)}${random.pick(schoolKinds)}`;
  return {
    ...base(place, serial, `${place.division.name}${name}`, 'institution'),
    industryParent: hospital ? industryKey(place.province, 'health') : educationOf(place.division.id),
  };
}

const office = (random: Random, place: Place, serial: number) =>
  base(place, serial, `${place.division.name}${random.pick(offices)}`, 'government');

/** 工联会: many small units share one union, and it has no unit of its own name. */
function joint(random: Random, place: Place, serial: number): UnionPlan {
  const { parts, industry } = companyName(random, place.division.name);
  const union = base(place, serial, '', 'federation');
  return {
    ...union,
    name: `${parts[0]}${parts[1]}${random.pick(['产业园', '商圈', '楼宇', '物流园'])}工会联合会`,
    employerName: undefined,
    industry,
  };
}

/** 集团公司: may hold members itself, and three subsidiaries stand below it. */
function group(random: Random, place: Place, serial: number): UnionPlan[] {
  const { parts, industry } = companyName(random, place.short);
  const brand = `${parts[0]}${parts[1]}`;
  const head: UnionPlan = { ...base(place, serial, `${brand}集团有限公司`, 'group'), kind: 'aboveBase', industry };
  const subsidiaries = ['置业', '实业', '科技'].map((trade, index) => ({
    ...base(place, serial + index + 1, `${brand}${trade}有限公司`, 'enterprise'),
    parent: head.key,
    industry,
  }));
  return [head, ...subsidiaries];
}
