import type { FactFragment } from './fragment.ts';

/** More are not told apart: a factory's cases all have one address. */
const most = 200;

/** Applications from the same network address on the day the case was submitted, before it; of one that is not yet, until now. */
export const address: FactFragment = {
  value: `(SELECT count(*)::int FROM (
    SELECT FROM applications x WHERE x.address_hash = c.address_hash
      AND x.submitted_at >= date_trunc('day', coalesce(c.submitted_at, now())) AND x.submitted_at < coalesce(c.submitted_at, now())
    LIMIT ${most}) earlier)`,
};
