// What is wrong with what is held of members: `GET /api/memberFlaws`.
import type { Hit } from './search.ts';
import type { Title } from './words.ts';

export type MemberFlaw = {
  name: string;
  title: Title;
  /** What is to be done about it. */
  advice: Title;
  total: number;
  /** The first of them, the latest to join before the others. */
  members: Hit[];
};
