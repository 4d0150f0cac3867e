/** Whether unions of a kind and type, standing below a union, hold members themselves; `may`: each says so of itself. */
export type UnionHolding = {
  kind: 'base' | 'aboveBase';
  type: string;
  outcome: 'never' | 'may' | 'always';
  reason: string | null;
};
