import { type DivisionNode, divisionChain } from '../../models/store/queries/divisionTree.ts';

/** A division and those above it, from the province down; empty for a code that does not exist. */
export async function divisionPath(code: string): Promise<DivisionNode[]> {
  if (!/^\d{2,9}$/.test(code)) return [];
  const chain = await divisionChain(code);
  return chain.at(-1)?.id === code ? chain : [];
}
