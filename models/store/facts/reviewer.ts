import { reviewersOn } from '../sql/reviewers.ts';
import type { FactFragment } from './fragment.ts';

/** The nearest union on `review_paths` where somebody decides the case who neither is the applicant, nor began it for him, nor imposed what is appealed against: nobody is stuck. */
export const reviewer: FactFragment = {
  value: `(SELECT u.id FROM unions u JOIN ${reviewersOn('c.day')} r ON r.union_id = u.id
    WHERE u.path = ANY (c.review_paths) AND r.account_id <> c.account_id AND r.account_id IS DISTINCT FROM c.begun_by_id AND r.account_id IS DISTINCT FROM c.recused_id AND CASE WHEN u.path = c.review_path THEN r.decides_own ELSE r.decides_lower END
    ORDER BY length(u.path) DESC LIMIT 1)`,
};
