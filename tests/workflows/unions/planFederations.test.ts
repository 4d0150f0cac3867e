import { describe, expect, it } from '@jest/globals';
import { readDivisions } from '../../../seeds/reference/readDivisions.ts';
import { type Federation, planFederations } from '../../../workflows/unions/planFederations.ts';

const all = planFederations(readDivisions(), 'street');
const of = (id: string) => all.find(({ divisionId }) => divisionId === id);
const chain = (id: string | null): string[] => {
  const found = id ? of(id) : undefined;
  return found ? [found.name, ...chain(found.aboveId)] : [];
};

describe('the name says where', () => {
  it.each([
    ['320106', '南京市鼓楼区总工会'],
    ['320583', '昆山市总工会'],
    ['350203', '厦门市思明区总工会'],
    ['310101', '上海市黄浦区总工会'],
  ])('%s is %s', (id, name) => expect(of(id)?.name).toBe(name));

  it('no two below one another’s province are called the same, nor one by its level alone', () => {
    const named = (each: Federation) => `${each.divisionId.slice(0, 2)} ${each.aboveId} ${each.name}`;
    expect(new Set(all.map(named)).size).toBe(all.length);
    expect(all.filter(({ name }) => /^(市辖区|县)/.test(name))).toEqual([]);
  });
});

describe('what leads', () => {
  it('is the next division above that has a union: a district of a municipality hangs on it directly', () => {
    expect(chain('310101')).toEqual(['上海市黄浦区总工会', '上海市总工会']);
    expect(chain('320106')).toEqual(['南京市鼓楼区总工会', '南京市总工会', '江苏省总工会']);
  });

  it('comes before what it leads, for every division', () => {
    const seen = new Set<string>();
    for (const { divisionId, aboveId, level } of all) {
      expect(aboveId === null ? level : seen.has(aboveId)).toBe(aboveId === null ? 'province' : true);
      seen.add(divisionId);
    }
  });
});

it('goes down to the level that is asked for; only streets hold members', () => {
  const levels = (to: Parameters<typeof planFederations>[1]) =>
    new Set(planFederations(readDivisions(), to).map(({ level }) => level));
  expect(levels('city')).toEqual(new Set(['province', 'city']));
  expect(levels('county')).toEqual(new Set(['province', 'city', 'county']));
  expect(all.every(({ level, holdsSmallUnits }) => holdsSmallUnits === (level === 'street'))).toBe(true);
});
