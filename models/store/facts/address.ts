import type { FactFragment } from './fragment.ts';

/** Applications from the same network address since the day began. Counted once per address: a factory's cases all have one. */
export const address: FactFragment = {
  value: 'coalesce(address.today, 0)',
  join: `LEFT JOIN (
    SELECT d.address_hash, (SELECT count(*)::int FROM applications x WHERE x.address_hash = d.address_hash AND x.submitted_at >= d.day) AS today
    FROM (SELECT DISTINCT address_hash, day FROM cases WHERE address_hash IS NOT NULL) d) address ON address.address_hash = c.address_hash`,
};
