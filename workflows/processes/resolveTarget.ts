import { validate as isUuid } from 'uuid';
import { Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { find } from '../../models/store/sql/find.ts';
import { ancestorsOf } from '../../models/store/sql/unionPath.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';
import { type Placing, placingBy } from '../../rules/kinds/process/placing.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { answerFacts } from '../facts/deriveFacts.ts';

type Union = Rows['union'];
/** The union an application is for. `chosen`: the applicant named it; otherwise his address or his industry led there. */
export type Target = { union: Union; chosen: boolean };
type Routing = NonNullable<ProcessDocument['routing']>;

/** The one that the form's union field names, or else the nearest of the kinds that the decision on the place wants. */
export async function resolveTarget(
  routing: Routing,
  data: Record<string, unknown>,
  rules: PlaceRules,
): Promise<Target | undefined> {
  const named = await unionIn(routing.field, data, '没有找到这个工会，请重新查找选择');
  if (named) return { union: named, chosen: true };
  const placing = routing.place ? placingIn(rules, routing.place, data) : undefined;
  const industry = routing.industry && (await unionIn(routing.industry, data, '没有找到这个产业工会，请重新选择'));
  const union = industry ? await above(industry, placing) : await around(routing, data, placing);
  return union && { union, chosen: false };
}

function placingIn(rules: PlaceRules, key: string, data: Record<string, unknown>): Placing | undefined {
  const decision = rules.decision(key);
  return decision && placingBy(decision, answerFacts(data));
}

/** @throws Invalid for what is not empty and no union. */
async function unionIn(path: string, data: Record<string, unknown>, message: string): Promise<Union | undefined> {
  const named = data[path];
  if (typeof named !== 'string' || !named) return undefined;
  const union = isUuid(named) ? await findUnion(named) : undefined;
  if (!union) throw new Invalid([{ path, message, messageEn: 'There is no such union; search again' }]);
  return union;
}

/** The industry union that was named, or where that is closed or of another kind, the nearest above it. */
async function above(industry: Union, placing: Placing | undefined): Promise<Union | undefined> {
  const paths = [industry.path, ...ancestorsOf(industry.path)];
  const found = await find('union', { path: paths, kind: 'aboveBase', state: 'active', ...kindsOf(placing) });
  return found.sort((a, b) => b.path.length - a.path.length)[0];
}

async function around(
  { fallback }: Routing,
  data: Record<string, unknown>,
  placing: Placing | undefined,
): Promise<Union | undefined> {
  const division = fallback ? data[fallback] : undefined;
  return typeof division === 'string' && division ? unionOfDivision(division, placing) : undefined;
}

const everyLevel = [9, 6, 4, 2];
/** How many digits name a division of a level (GB/T 2260). */
const digits: Record<string, number> = { town: 9, district: 6, city: 4 };

/**
 * The union of the street, or else of the county, the city or the province; of several in one place the highest, for what stands
 * below it there is no federation of the place. @param placing which kinds, and from which level on
 */
export async function unionOfDivision(code: string, placing?: Placing): Promise<Union | undefined> {
  const from = digits[placing?.outcome ?? ''] ?? code.length;
  const codes = everyLevel
    .filter((length) => length <= Math.min(code.length, from))
    .map((length) => code.slice(0, length));
  const found = await find('union', { divisionId: codes, kind: 'aboveBase', state: 'active', ...kindsOf(placing) });
  const nearness = ({ divisionId }: Union) => divisionId?.length ?? 0;
  return found.sort((a, b) => nearness(b) - nearness(a) || a.path.length - b.path.length)[0];
}

const kindsOf = (placing: Placing | undefined) =>
  placing?.kinds ? { type: [...placing.kinds] as Union['type'][] } : {};
