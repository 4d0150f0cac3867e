// Unions as a tree: each with what hangs on it and on those below it.

/** Unions below one; or what is found by name; or, with neither, where the reader's own powers begin. */
export type UnionTreeQuery = {
  /** @format uuid */
  below?: string;
  /**
   * @minLength 2
   * @maxLength 100
   */
  q?: string;
  /**
   * How many of them are known already.
   * @pattern ^[0-9]{1,6}$
   */
  from?: string;
};

/** Counts are of the union and all below it; what the reader may not list is not counted. */
export type UnionNode = {
  id: string;
  name: string;
  kind: 'base' | 'aboveBase';
  state: 'active' | 'closed';
  /** The way down to it, without the root: '某市总工会 › 某区总工会'. */
  above: string;
  hasLower: boolean;
  members?: number;
  waiting?: number;
  employers?: number;
  administrators?: number;
};

export type UnionPortion = { nodes: UnionNode[]; total: number };
