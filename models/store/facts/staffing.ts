import { reviewersOn } from '../sql/reviewers.ts';
import type { FactFragment } from './fragment.ts';

/** Whether the union of the case has somebody who decides its cases. */
export const staffing: FactFragment = {
  value: `EXISTS (SELECT FROM ${reviewersOn('c.day')} r WHERE r.union_id = c.union_id AND r.decides_own)`,
};
