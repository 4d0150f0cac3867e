import type { Title } from './words.ts';

/** Something an act would touch: how many, and the list that shows them. */
export type Consequence = {
  title: Title;
  path: string;
  filter: { [field: string]: unknown };
  total: number;
  estimated: boolean;
  /** While there are any, the act is refused. */
  blocks: boolean;
};
