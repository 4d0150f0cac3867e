import { validate as isUuid } from 'uuid';
import { Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { find } from '../../models/store/sql/find.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';

/** The union an application is for. `chosen`: the applicant named it; otherwise his address led there. */
export type Target = { union: Rows['union']; chosen: boolean };

/**
 * By the form's union field, or else the industry union, or else the division field: the nearest union of the street,
 * county, city or province.
 */
export async function resolveTarget(
  routing: NonNullable<ProcessDocument['routing']>,
  data: Record<string, unknown>,
): Promise<Target | undefined> {
  const named = await unionIn(routing.field, data, '没有找到这个工会，请重新查找选择');
  if (named) return { union: named, chosen: true };
  const industry = routing.industry && (await unionIn(routing.industry, data, '没有找到这个产业工会，请重新选择'));
  if (industry) return { union: industry, chosen: false };
  const division = routing.fallback ? data[routing.fallback] : undefined;
  const union = typeof division === 'string' && division ? await unionOfDivision(division) : undefined;
  return union && { union, chosen: false };
}

/** @throws Invalid for what is not empty and no union. */
async function unionIn(
  path: string,
  data: Record<string, unknown>,
  message: string,
): Promise<Rows['union'] | undefined> {
  const named = data[path];
  if (typeof named !== 'string' || !named) return undefined;
  const union = isUuid(named) ? await findUnion(named) : undefined;
  if (!union) throw new Invalid([{ path, message, messageEn: 'There is no such union; search again' }]);
  return union;
}

/** Street federation before county union before city before province; one that holds members before one that does not. */
export async function unionOfDivision(code: string): Promise<Rows['union'] | undefined> {
  const codes = [9, 6, 4, 2].filter((length) => length <= code.length).map((length) => code.slice(0, length));
  const candidates = await find('union', { divisionId: codes, kind: 'aboveBase', state: 'active' });
  const nearness = (union: Rows['union']) => (union.divisionId?.length ?? 0) * 2 + (union.acceptsMembers ? 1 : 0);
  return candidates.sort((a, b) => nearness(b) - nearness(a) || a.path.length - b.path.length)[0];
}
