// Figures of review within the reader's scope. Each is counted under the filter of the list behind it, so that a number and its
// list are the same by construction; all of them in one statement.
import { getResource } from '../../descriptor/registry.ts';
import type { Actor } from '../gates/actor.ts';
import { conditions } from '../gates/read.ts';
import { scopeFor } from '../gates/scopeGate.ts';
import { whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';

type Filter = Readonly<Record<string, unknown>>;
/** Cases to be counted, under a name that comes back with the count. */
export type Counting = { name: string; filter: Filter };
export type ByProcess = { name: string; process: string; count: number };
export type ByPart = { name: string; unionId: string; called: string; isItself: boolean; count: number };

const mostParts = 200;

/**
 * @param byPart of which countings it is also said where their cases lie: at the unions of `tops`, and below each that stands
 * directly under one of them
 */
export async function countCases(
  actor: Actor,
  countings: readonly Counting[],
  { byPart, tops }: { byPart: readonly string[]; tops: readonly string[] },
): Promise<{ byProcess: ByProcess[]; byPart: ByPart[] }> {
  const where = await conditionsFor(actor);
  const branches = countings.map(
    ({ filter }, index) =>
      `SELECT ${index} AS n, process, union_id, count(*) AS cases FROM applications AS "application"
       WHERE ${where(filter)} GROUP BY 2, 3`,
  );
  const rows = await query<{
    n: number;
    process: string | null;
    id: string;
    called: string;
    itself: boolean;
    cases: number;
  }>(
    `WITH counted AS MATERIALIZED (${branches.join(' UNION ALL ')}),
     looked AS (SELECT id, path, coalesce(short_name, name) AS called FROM unions WHERE path = ANY($1)),
     part AS (SELECT c.id, c.path, coalesce(c.short_name, c.name) AS called
              FROM looked top JOIN unions c ON c.parent_id = top.id WHERE c.path <> ALL($1)),
     by_union AS (SELECT n, union_id, sum(cases) AS cases FROM counted WHERE n = ANY($2) GROUP BY 1, 2),
     parts AS (
       SELECT n, part.id, part.called, false AS itself, sum(cases)::int AS cases
       FROM by_union JOIN unions u ON u.id = union_id JOIN part ON ${withinSql('u.path', 'part.path')} GROUP BY 1, 2, 3
       UNION ALL
       SELECT n, looked.id, looked.called, true, cases::int FROM by_union JOIN looked ON looked.id = union_id)
     SELECT n, process, NULL::uuid AS id, NULL AS called, NULL::boolean AS itself, sum(cases)::int AS cases
     FROM counted GROUP BY 1, 2
     UNION ALL
     SELECT n, NULL, id, called, itself, cases FROM parts
     WHERE id IN (SELECT id FROM parts GROUP BY 1 ORDER BY max(cases) DESC, 1 LIMIT ${mostParts})`,
    [tops, countings.flatMap(({ name }, index) => (byPart.includes(name) ? [index] : []))],
    { replica: true },
  );
  const nameOf = (n: number) => countings[n]?.name as string;
  return {
    byProcess: rows.flatMap(({ n, process, cases }) =>
      process === null ? [] : [{ name: nameOf(n), process, count: cases }],
    ),
    byPart: rows.flatMap(({ n, process, id, called, itself, cases }) =>
      process === null ? [{ name: nameOf(n), unionId: id, called, isItself: itself, count: cases }] : [],
    ),
  };
}

/** Hours from the first submission to the first decision that half of the cases took at most: of each process, and of all (null). */
export async function medianHours(
  actor: Actor,
  countings: readonly Counting[],
): Promise<{ name: string; process: string | null; hours: number }[]> {
  const where = await conditionsFor(actor);
  const rows = await query<{ n: number; process: string | null; hours: number }>(
    countings
      .map(
        ({ filter }, index) =>
          `SELECT ${index} AS n, process, percentile_cont(0.5) WITHIN GROUP (
             ORDER BY extract(epoch FROM first_decided_at - first_submitted_at)) / 3600.0 AS hours
           FROM applications AS "application" WHERE ${where(filter)} GROUP BY GROUPING SETS ((process), ())`,
      )
      .join(' UNION ALL '),
    [],
    { replica: true },
  );
  return rows.flatMap(({ n, process, hours }) =>
    hours === null ? [] : [{ name: countings[n]?.name as string, process, hours }],
  );
}

/** How often each of the known reasons stands in a field, the most frequent first; null for every other. */
export async function countReasons(
  actor: Actor,
  countings: readonly (Counting & { field: 'reason' | 'returned_for' })[],
  known: readonly string[],
): Promise<{ name: string; reason: string | null; count: number }[]> {
  const where = await conditionsFor(actor);
  const rows = await query<{ n: number; reason: string | null; cases: number }>(
    `${countings
      .map(
        ({ filter, field }, index) =>
          `SELECT ${index} AS n, CASE WHEN ${field} = ANY($1) THEN ${field} END AS reason, count(*)::int AS cases
           FROM applications AS "application" WHERE ${where(filter)} GROUP BY 2`,
      )
      .join(' UNION ALL ')} ORDER BY n, cases DESC, reason`,
    [known],
    { replica: true },
  );
  return rows.map(({ n, reason, cases }) => ({ name: countings[n]?.name as string, reason, count: cases }));
}

/**
 * Cases count at the union they apply to, and every filter here is narrowed to unions of the scope by that: the rows that merely
 * concern it as well are none of them, and asking for them costs the indexes.
 */
async function conditionsFor(actor: Actor): Promise<(filter: Filter) => string> {
  const application = getResource('application');
  const scope = { ...(await scopeFor(actor, application, 'list')), also: undefined };
  return (filter) => whereSql(modelOf(application), conditions(application, scope, filter));
}
