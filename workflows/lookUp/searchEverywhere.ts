import type { HitGroup, SearchAnswer } from '../../contract/search.ts';
import type { Language } from '../../contract/words.ts';
import { resources } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { hitsOf } from './hitsOf.ts';
import { numberKind } from './numberKind.ts';

const hitsInGroup = 5;

/**
 * What this actor may list and finds by name, initials or number, a few of each resource. A whole number of a person is not
 * searched: it is looked up, with a reason.
 * @throws BadRequest for less than two characters
 */
export async function searchEverywhere(actor: PersonActor, q: string, language: Language): Promise<SearchAnswer> {
  const number = numberKind(q);
  if (number) return { number, groups: [] };
  const groups = await Promise.all(
    foundBy(actor).map(async (resource): Promise<HitGroup> => {
      const { rows, total } = await list(actor, resource, { filter: { q }, range: [0, hitsInGroup - 1] });
      return { resource: resource.name, hits: await hitsOf(resource, rows, actor, language), total };
    }),
  );
  return { groups: groups.filter(({ hits }) => hits.length > 0) };
}

/** What the one search looks through for him, in the order of the menu. */
function foundBy({ powers }: PersonActor): Resource[] {
  const mayList = ({ access }: Resource) =>
    powers.some(({ role }) => access[role]?.own?.includes('list') || access[role]?.lower?.includes('list'));
  return resources
    .filter((resource) => resource.found && mayList(resource))
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
}
