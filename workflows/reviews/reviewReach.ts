import type { ReviewReach } from '../../models/store/queries/reviewCases.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { schedulesBelow } from '../documents/schedulesInForce.ts';

/** What a round of a union covers: its subtree, without the parts that have a review schedule of their own, even a disabled one. */
export const reviewReach = (book: Rulebook, path: string, day: string): ReviewReach => ({
  path,
  except: schedulesBelow(book, 'review.centralised', path, day),
});
