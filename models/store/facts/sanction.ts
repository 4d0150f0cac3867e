import type { FactFragment } from './fragment.ts';

/** `until`: the last day; null when nobody said. */
export type Sanction = { until: string | null; reason: string; appeal: string | null };

/** What keeps the person from the process on the day: of several, the one that ends last. */
export const sanction: FactFragment = {
  value: `(SELECT json_build_object('until', s.valid_to, 'reason', s.reason, 'appeal', s.appeal) FROM sanctions s
    WHERE s.person_hash = c.person_hash AND s.process IN (c.process, 'all') AND s.lifted_at IS NULL
      AND s.valid_from <= c.day AND (s.valid_to IS NULL OR s.valid_to >= c.day)
    ORDER BY s.valid_to DESC NULLS FIRST LIMIT 1)`,
};
