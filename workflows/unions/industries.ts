import { validate as isUuid } from 'uuid';
import type { Industry, UnionAnswer } from '../../contract/place.ts';
import {
  holdersOfIndustry,
  industriesBelow,
  industriesOf,
  industryChain,
  industryLeading,
} from '../../models/store/queries/industryTree.ts';
import { rulebook } from '../documents/rulebook.ts';
import { describePlaces } from './describePlaces.ts';
import { holdingScopes } from './holding.ts';

const mostListed = 50;

/** The industry unions of the province a union lies in. */
export const provinceIndustries = (path: string): Promise<Industry[]> => industriesOf(path);

/** The next level of the industry cascade. */
export const lowerIndustries = async (id: string): Promise<Industry[]> =>
  industriesBelow(id, holdingScopes(await rulebook()));

/** An industry union and those above it, the widest first; empty for an id that is none. */
export const industryPath = async (id: string): Promise<Industry[]> => (isUuid(id) ? industryChain(id) : []);

/** The lowest choice of the cascade that leads to the union at `path`; none where a region leads to it. */
export const industryTo = (path: string): Promise<string | undefined> => industryLeading(path);

/** The unions directly below an industry union that one can join; `more` when there are too many to list. */
export async function unionsOfIndustry(id: string): Promise<{ items: UnionAnswer[]; more: boolean }> {
  const found = await holdersOfIndustry(id, holdingScopes(await rulebook()), mostListed + 1);
  const listed = found.slice(0, mostListed);
  const where = await describePlaces(listed);
  return {
    items: listed.map((union) => ({
      id: union.id,
      name: union.name,
      where: where.get(union.id) ?? '',
      acceptsMembers: true,
      inRegion: true,
      employerId: null,
      employerName: null,
    })),
    more: found.length > mostListed,
  };
}
