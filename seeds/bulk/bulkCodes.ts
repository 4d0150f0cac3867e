import { demoProvinces } from '../demo/unionPlan.ts';
import { readDivisions } from '../reference/readDivisions.ts';

/** Where the people of bulk loads were registered first: nowhere that the demo's people were, so that no number comes twice. */
export function bulkCodes(): string[] {
  const taken: readonly string[] = demoProvinces;
  return [...readDivisions().values()].flatMap(({ id, level, statOnly }) =>
    level === 'county' && !statOnly && !taken.includes(id.slice(0, 2)) ? [id] : [],
  );
}
