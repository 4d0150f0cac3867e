import type { Rows } from '../../models/rows.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { unionOfDivision } from './resolveTarget.ts';

/** Where somebody begins: the union he named, or the region. */
export type Place = { unionId?: string | undefined; divisionId?: string | undefined };

/** The union whose documents govern: named, else by division, else the root. */
export async function placeUnion({ unionId, divisionId }: Place): Promise<Rows['union']> {
  const named = unionId ? await findUnion(unionId) : divisionId ? await unionOfDivision(divisionId) : undefined;
  return named ?? ensureRoot();
}
