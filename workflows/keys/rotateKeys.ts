import { rotateColumn, sealedColumns } from '../../models/store/writing/rotateKeys.ts';

/** After a new key was put in front of FIELD_KEYS: everything is sealed by it, then the old key may go. */
export async function rotateKeys(signal?: AbortSignal): Promise<Record<string, number>> {
  const rotated: Record<string, number> = {};
  for (const place of sealedColumns()) {
    const count = await rotateColumn(place, signal);
    if (count) rotated[`${place.table}.${place.column}`] = count;
  }
  return rotated;
}
