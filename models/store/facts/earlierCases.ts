import { inStates } from '../sql/inStates.ts';
import { numbersSql } from '../sql/sealedJson.ts';
import type { FactFragment } from './fragment.ts';

type InSpans = { last12Months: number; thisYear: number };
/** By `process/outcome` how many cases of the person, by `process/field` the sum of a number in the approved ones. */
export type EarlierCases = { counts: Record<string, InSpans>; sums: Record<string, InSpans> };

/** The year of the calendar lies within the twelve months. */
const decidedLately = `p.person_hash = c.subject_hash AND ${inStates('application', 'decided', 'p')}
  AND p.decided_at >= c.day - interval '12 months'`;
const decidedThisYear = `p.decided_at >= date_trunc('year', c.day)`;

const inSpans = (aggregate: string, type: string) =>
  `json_build_object('last12Months', ${aggregate}::${type}, 'thisYear', coalesce(${aggregate} FILTER (WHERE ${decidedThisYear}), 0)::${type})`;

/** What was decided for the person before the day. */
export const earlierCases: FactFragment = {
  value: `json_build_object(
    'counts', (SELECT coalesce(json_object_agg(f.name, f.n), '{}') FROM (
      SELECT p.process || '/' || p.state AS name, ${inSpans('count(*)', 'int')} AS n FROM applications p
      WHERE ${decidedLately} AND p.id IS DISTINCT FROM c.application_id GROUP BY 1) f),
    'sums', (SELECT coalesce(json_object_agg(f.name, f.total), '{}') FROM (
      SELECT p.process || '/' || n.key AS name, ${inSpans("sum((n.value #>> '{}')::numeric)", 'float8')} AS total
      FROM applications p CROSS JOIN jsonb_each((${numbersSql('p.data')}) || (${numbersSql('p.review_data')})) n
      WHERE ${decidedLately} AND p.state = 'approved' AND jsonb_typeof(n.value) = 'number'
        AND p.id IS DISTINCT FROM c.application_id GROUP BY 1) f))`,
};
