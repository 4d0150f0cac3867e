// What months came to, as they were written when they were over; and the writing of one, from the story of the memberships.
import { statesIn } from '../../descriptor/states.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { monthly_figures: { by: 'union', key: 'union_id' } };

export type Counts = {
  opening: number;
  joined: number;
  movedIn: number;
  movedOut: number;
  departed: number;
  closing: number;
  retained: number;
};
export type MonthRow = Counts & {
  unionId: string;
  month: string;
  isItself: boolean;
  byProcess: Record<string, Pick<Counts, 'joined' | 'movedIn' | 'movedOut' | 'departed'>>;
  byEmployment: Record<string, number>;
};

const names = ['opening', 'joined', 'moved_in', 'moved_out', 'departed', 'closing', 'retained'] as const;
const summed = names.map((name) => `sum(${name})::int AS ${name}`).join(', ');
const live = () =>
  `(${statesIn('member', 'live')
    .map((state) => `'${state}'`)
    .join(', ')})`;

/** The last event of each membership before a moment. */
const standing = (before: string) =>
  `SELECT DISTINCT ON (member_id) member_id, union_id, to_state FROM membership_events
   WHERE created_at < ${before} ORDER BY member_id, created_at DESC, id DESC`;

/**
 * Writes a month: for each union that had anything in it, and for those above, all that lies at and below it; and what lies at a
 * union itself. The root is written in any case: by it the month is known to be written.
 * @param start the moment at which it begins @param end the first one after it
 */
export async function writeMonth(
  tx: Tx,
  { month, start, end }: { month: string; start: string; end: string },
): Promise<void> {
  const isLive = (state: string) => `coalesce(${state} IN ${live()}, false)`;
  await tx.query(
    `WITH changes AS MATERIALIZED (
       SELECT e.union_id, e.from_union_id, ${isLive('e.from_state')} AS was_live, ${isLive('e.to_state')} AS is_live,
         coalesce(e.process, '') AS process
       FROM membership_events e
       WHERE e.created_at >= $2 AND e.created_at < $3),
     facts AS MATERIALIZED (
       SELECT union_id, NULL AS process, NULL AS employment,
         count(*) AS opening, 0 AS joined, 0 AS moved_in, 0 AS moved_out, 0 AS departed, 0 AS closing, 0 AS retained
       FROM (${standing('$2')}) AS before WHERE ${isLive('to_state')} GROUP BY 1
       UNION ALL
       SELECT after.union_id, NULL, coalesce(m.employment_type, ''), 0, 0, 0, 0, 0, count(*), count(*) FILTER (WHERE to_state = 'retained')
       FROM (${standing('$3')}) AS after JOIN members m ON m.id = member_id WHERE ${isLive('to_state')} GROUP BY 1, 3
       UNION ALL
       SELECT union_id, process, NULL, 0, count(*) FILTER (WHERE NOT was_live AND is_live),
         count(*) FILTER (WHERE was_live AND from_union_id IS NOT NULL), 0, count(*) FILTER (WHERE was_live AND NOT is_live), 0, 0
       FROM changes GROUP BY 1, 2
       UNION ALL
       SELECT from_union_id, process, NULL, 0, 0, 0, count(*), 0, 0, 0 FROM changes WHERE was_live AND from_union_id IS NOT NULL GROUP BY 1, 2),
     above AS (
       SELECT u.id, '/' || array_to_string(nodes[1:depth], '/') || '/' AS path
       FROM (SELECT id, string_to_array(trim(BOTH '/' FROM path), '/') AS nodes FROM unions WHERE id IN (SELECT union_id FROM facts)) AS u,
         generate_series(1, cardinality(nodes)) AS depth),
     spread AS MATERIALIZED (
       SELECT top.id, false AS is_itself, facts.* FROM facts JOIN above ON above.id = facts.union_id JOIN unions top ON top.path = above.path
       UNION ALL SELECT union_id, true, facts.* FROM facts),
     totals AS (SELECT id, is_itself, ${summed} FROM spread GROUP BY 1, 2),
     by_process AS (
       SELECT id, is_itself, jsonb_object_agg(process, jsonb_build_object(
         'joined', joined, 'movedIn', moved_in, 'movedOut', moved_out, 'departed', departed)) AS counts
       FROM (SELECT id, is_itself, process, ${summed} FROM spread WHERE process IS NOT NULL GROUP BY 1, 2, 3) AS each
       WHERE joined + moved_in + moved_out + departed > 0 GROUP BY 1, 2),
     by_employment AS (
       SELECT id, is_itself, jsonb_object_agg(employment, closing) AS counts
       FROM (SELECT id, is_itself, employment, ${summed} FROM spread WHERE employment IS NOT NULL GROUP BY 1, 2, 3) AS each GROUP BY 1, 2)
     INSERT INTO monthly_figures (month, union_id, is_itself, division_id, ${names.join(', ')}, by_process, by_employment)
     SELECT $1, u.id, coalesce(t.is_itself, false), u.division_id, ${names.map((name) => `coalesce(t.${name}, 0)`).join(', ')},
       coalesce(p.counts, '{}'), coalesce(e.counts, '{}')
     FROM unions u LEFT JOIN totals t ON t.id = u.id
     LEFT JOIN by_process p ON (p.id, p.is_itself) = (t.id, t.is_itself)
     LEFT JOIN by_employment e ON (e.id, e.is_itself) = (t.id, t.is_itself)
     WHERE t.id IS NOT NULL OR u.parent_id IS NULL`,
    [month, start, end],
  );
}

/** The last month that is written, and the first moment of which there is anything to tell. */
export async function writtenUntil(tx?: Tx): Promise<{ lastMonth: string | null; firstEvent: Date | null }> {
  const sql = `SELECT (SELECT max(month)::text FROM monthly_figures f JOIN unions u ON u.id = f.union_id WHERE u.parent_id IS NULL) AS "lastMonth",
     (SELECT min(created_at) FROM membership_events) AS "firstEvent"`;
  const [row] = await (tx ? tx.query<Written>(sql) : query<Written>(sql));
  return row as Written;
}
type Written = { lastMonth: string | null; firstEvent: Date | null };

/** The written figures of unions. Whoever asks says which he may see. */
export const monthRows = (unionIds: readonly string[], months: readonly string[]): Promise<MonthRow[]> =>
  query<MonthRow>(
    `SELECT union_id AS "unionId", month::text, is_itself AS "isItself", opening, joined, moved_in AS "movedIn",
       moved_out AS "movedOut", departed, closing, retained, by_process AS "byProcess", by_employment AS "byEmployment"
     FROM monthly_figures WHERE union_id = ANY($1) AND month = ANY($2::date[])`,
    [unionIds, months],
    { replica: true },
  );

/** The months that are written, the newest first. */
export const writtenMonths = async (most: number): Promise<string[]> => {
  const rows = await query<{ month: string }>(
    `SELECT month::text FROM monthly_figures f JOIN unions u ON u.id = f.union_id WHERE u.parent_id IS NULL AND NOT is_itself
     ORDER BY month DESC LIMIT $1`,
    [most],
    { replica: true },
  );
  return rows.map(({ month }) => month);
};

export type NamedUnion = { id: string; called: string };

/** The unions that stand directly under one, and had members in a month. */
export const unionsBelowIn = (unionId: string, month: string): Promise<NamedUnion[]> =>
  query<NamedUnion>(
    `SELECT u.id, coalesce(u.short_name, u.name) AS called FROM unions u
     JOIN monthly_figures f ON f.union_id = u.id AND f.month = $2::date AND NOT f.is_itself
     WHERE u.parent_id = $1 ORDER BY f.closing DESC, u.id LIMIT 300`,
    [unionId, month],
    { replica: true },
  );
