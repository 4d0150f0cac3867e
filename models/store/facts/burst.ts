import type { FactFragment } from './fragment.ts';

/** Of the cases that came from one place in the 24 hours before the case; null where it is not known whence it came. */
export type Burst = { people: number; lastHour: number; last24Hours: number };

/** More are not told apart. */
const most = 500;
const moment = 'coalesce(c.submitted_at, now())';

/** Cases that share this column with the case, submitted before it; of one that is not yet submitted, until now. */
const burst = (column: 'device_hash' | 'network_hash' | 'home_hash' | 'union_id'): FactFragment => ({
  value: `CASE WHEN c.${column} IS NOT NULL THEN (
    SELECT json_build_object(
      'people', (count(DISTINCT b.person_hash) FILTER (WHERE b.person_hash <> c.subject_hash))::int,
      'lastHour', (count(*) FILTER (WHERE b.submitted_at >= ${moment} - interval '1 hour'))::int,
      'last24Hours', count(*)::int)
    FROM (SELECT x.person_hash, x.submitted_at FROM applications x WHERE x.${column} = c.${column}
      AND x.submitted_at >= ${moment} - interval '24 hours' AND x.submitted_at < ${moment}
      AND x.id IS DISTINCT FROM c.application_id ORDER BY x.submitted_at DESC LIMIT ${most}) b) END`,
});

export const deviceBurst = burst('device_hash');
export const networkBurst = burst('network_hash');
export const homeBurst = burst('home_hash');
export const unionBurst = burst('union_id');
