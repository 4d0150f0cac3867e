import { validate as isUuid } from 'uuid';
import type { UnionAnswers } from '../../contract/place.ts';
import { NotFound } from '../../errors.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { holdersBelow } from '../../models/store/queries/unionsBelow.ts';
import { rulebook } from '../documents/rulebook.ts';
import { describePlaces } from './describePlaces.ts';
import { holdingScopes } from './holding.ts';

const onePage = 20;

/** The unions below one that can be joined, those directly below it first. @param after the last one of the page before. @throws NotFound */
export async function unionsBelow(id: string, after?: string): Promise<UnionAnswers> {
  const [above, last] = await Promise.all([unionOf(id), after ? unionOf(after) : undefined]);
  if (!above || (after && !last))
    throw new NotFound('没有找到这个工会，请重新查找', 'There is no such union; search again');
  const holding = holdingScopes(await rulebook());
  const found = await holdersBelow(above, { holding, after: last, limit: onePage + 1 });
  const listed = found.slice(0, onePage);
  const where = await describePlaces(listed);
  const next = found.length > onePage ? listed.at(-1)?.id : undefined;
  return {
    above: { id: above.id, name: above.name },
    items: listed.map((union) => ({
      id: union.id,
      name: union.name,
      where: where.get(union.id) ?? '',
      acceptsMembers: true,
      inRegion: true,
      employerId: null,
      employerName: null,
    })),
    more: next !== undefined,
    ...(next ? { next } : {}),
  };
}

const unionOf = async (id: string) => (isUuid(id) ? findUnion(id) : undefined);
