import type { ReviewReach } from '../../models/store/facts/reviewCases.ts';
import { schedulesBelow } from '../documents/schedulesInForce.ts';

/** What a round of a union covers: its subtree, without the parts that have a review schedule of their own, even a disabled one. */
export const reviewReach = async (path: string, day: string): Promise<ReviewReach> => ({
  path,
  except: await schedulesBelow('review.centralised', path, day),
});
