import type { Place as NamedPlace } from '../../contract/place.ts';
import type { Place } from '../../workflows/processes/placeUnion.ts';
import { unionFromToken } from '../../workflows/unions/joinToken.ts';

/** As the workflows want it. @throws BadRequest for a forged or expired code */
export async function placeIn({ u, union, division }: NamedPlace): Promise<Place> {
  if (u !== undefined) return { unionId: (await unionFromToken(u)).id };
  return { unionId: union ?? undefined, divisionId: division ?? undefined };
}
