import { AppError } from '../../../errors.ts';
import type { UnionHit } from '../../../member-ui/view.ts';
import { searchUnions } from '../../../workflows/unions/searchUnions.ts';

/** What the search finds, as the pages show it; a query too short finds nothing. */
export async function unionHits(q: string, divisionId?: string): Promise<UnionHit[]> {
  try {
    const { items } = await searchUnions({ q, divisionId });
    return items.map(({ id, name, where, acceptsMembers, employerName, advice }) => ({
      id,
      name: employerName ? `${employerName}（${name}）` : name,
      where,
      selectable: acceptsMembers,
      advice,
    }));
  } catch (error) {
    if (error instanceof AppError && error.status === 400) return [];
    throw error;
  }
}
