import type { Rows } from '../../models/rows.ts';
import { readDivisions } from '../reference/readDivisions.ts';
import { companyName } from '../synthetic/companyNames.ts';
import { type Random, randomFrom } from '../synthetic/random.ts';

export type ApplicationPlan = {
  province: string;
  /** Path of the union whose documents govern. */
  path: string;
  data: Record<string, unknown>;
  state: Exclude<Rows['application']['state'], 'expired'>;
  reason: string;
  days: number;
  decidedDays: number;
};

type Weighted<T> = readonly (readonly [T, number])[];
const regions: Weighted<string> = [
  ['32', 0.42],
  ['3502', 0.2],
  ['44', 0.22],
  ['31', 0.1],
  ['35', 0.06],
];
const states: Weighted<ApplicationPlan['state']> = [
  ['approved', 0.36],
  ['submitted', 0.26],
  ['rejected', 0.1],
  ['returned', 0.08],
  ['draft', 0.08],
  ['withdrawn', 0.06],
  ['opened', 0.06],
];
const reasons: Partial<Record<ApplicationPlan['state'], readonly string[]>> = {
  returned: ['单位名称与实际不一致，请按营业执照上的全称填写', '填写不完整，请按逐项意见补充', '请补充实际工作地点'],
  rejected: ['经核实，您不在本工会覆盖范围内工作', '申请人已在另一家单位入会，应办理转会'],
};

/** Ids of employers, by their union. */
export type Employers = ReadonlyMap<string, readonly string[]>;

/** What the n-th applicant asks for and what becomes of it. */
export function planApplication(
  n: number,
  homes: ReadonlyMap<string, readonly Rows['union'][]>,
  employers: Employers,
): ApplicationPlan {
  const random = randomFrom(7_000 + n);
  const region = weighted(random, regions);
  const union = random.pick(homes.get(region) ?? []);
  const state = weighted(random, states);
  const waiting = state === 'submitted' || state === 'opened';
  // Some of those that wait are overdue; what is decided lies in the past weeks.
  const days = waiting ? (random.chance(0.2) ? 16 + random.below(20) : random.below(14)) : 2 + random.below(58);
  const data = answers(random, union);
  const its = employers.get(String(data.union)) ?? [];
  return {
    province: region.slice(0, 2),
    path: union.path,
    data: its.length > 0 ? { ...data, employer: its[n % its.length] } : data,
    state,
    reason: random.pick(reasons[state] ?? ['']),
    days,
    decidedDays: Math.max(0, days - 1 - random.below(6)),
  };
}

function answers(random: Random, union: Rows['union']): Record<string, unknown> {
  const isPlatform = random.chance(0.25);
  const division = union.divisionId as string;
  const place = readDivisions().get(division)?.fullName ?? '';
  const its = unit(random, union, place);
  const hasUnit = its.unitSituation !== 'none';
  const newForm = isPlatform || !hasUnit;
  return {
    division,
    ...its,
    employmentType: newForm
      ? 'newForm'
      : union.type === 'institution' || union.type === 'government'
        ? 'institution'
        : 'enterprise',
    ...(newForm
      ? { occupation: random.pick(['courier', 'foodDelivery', 'rideHailing', 'truckDriver', 'domestic']) }
      : {}),
    ...(hasUnit ? { unitAddress: `${place}虚构路${1 + random.below(300)}号` } : {}),
    homeAddress: `${place}虚构里${1 + random.below(90)}号`,
    householdType: random.pick(['nonAgricultural', 'agricultural']),
  };
}

/** Most find their union; some name a unit nobody knows, and some have none. */
function unit(random: Random, union: Rows['union'], place: string): Record<string, unknown> {
  const kind = random.next();
  if (kind < 0.8) return { unitSituation: 'listed', union: union.id };
  if (kind < 0.92) return { unitSituation: 'unlisted', unitName: companyName(random, place.slice(-3)).parts.join('') };
  return { unitSituation: 'none' };
}

function weighted<T>(random: Random, choices: Weighted<T>): T {
  let at = random.next();
  for (const [value, share] of choices) {
    at -= share;
    if (at < 0) return value;
  }
  return (choices[0] as readonly [T, number])[0];
}
