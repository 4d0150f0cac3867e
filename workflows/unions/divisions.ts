// The region cascade, as the pages and the apps ask for it.
import type { Division } from '../../contract/place.ts';
import { divisionChain, divisionsBelow } from '../../models/store/queries/divisionTree.ts';

/** Whether a text has the shape of a division's code, two digits for a province to nine for a street; not whether there is one. */
export const isDivisionCode = (text: string): boolean => /^\d{2,9}$/.test(text);

/** The next level; null gives the provinces. */
export const divisionChildren = (parentId: string | null): Promise<Division[]> => divisionsBelow(parentId);

/** A division and those above it, from the province down; empty for a code that does not exist. */
export async function divisionPath(code: string): Promise<Division[]> {
  if (!isDivisionCode(code)) return [];
  const chain = await divisionChain(code);
  return chain.at(-1)?.id === code ? chain : [];
}
