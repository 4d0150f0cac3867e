import { validate as isUuid } from 'uuid';
import { find } from '../../models/store/sql/find.ts';
import { rulebook } from '../documents/rulebook.ts';
import { describePlaces } from './describePlaces.ts';
import { holdsIn } from './holding.ts';

export type UnionPlace = {
  id: string;
  name: string;
  /** Names of the unions above it, and its industry. */
  where: string;
  path: string;
  divisionId: string | null;
  holdsMembers: boolean;
  /** It serves a trade, or an organisation of its own, instead of a region. */
  isIndustry: boolean;
  isClosed: boolean;
  dutyPhone: string | null;
};

/** What anybody may know of unions: what they are called, where they lie, whether one can join. */
export async function unionPlaces(ids: readonly (string | null | undefined)[]): Promise<Map<string, UnionPlace>> {
  const wanted = [...new Set(ids)].filter((id): id is string => typeof id === 'string' && isUuid(id));
  if (wanted.length === 0) return new Map();
  const unions = await find('union', { id: wanted });
  const [where, book] = await Promise.all([describePlaces(unions), rulebook()]);
  return new Map(
    unions.map((union) => [
      union.id,
      {
        id: union.id,
        name: union.name,
        where: where.get(union.id) ?? '',
        path: union.path,
        divisionId: union.divisionId,
        holdsMembers: holdsIn(book, union),
        isIndustry: union.kind === 'aboveBase' && ['system', 'organs'].includes(union.type),
        isClosed: union.state !== 'active',
        dutyPhone: union.dutyPhone,
      },
    ]),
  );
}
