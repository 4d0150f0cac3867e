import type { Title } from './words.ts';

/** Something an act would touch, make or mean: in words, or how many, with the list that shows them where they are there already. */
export type Consequence = {
  title: Title;
  path?: string;
  filter?: { [field: string]: unknown };
  total?: number;
  estimated: boolean;
  /** While there are any, the act is refused. */
  blocks: boolean;
};
