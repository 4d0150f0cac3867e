import { inStates } from '../sql/inStates.ts';
import { query } from '../sql/sql.ts';
import { nodesSql } from '../sql/unionPath.ts';

/** Counts the live members of every union and of all below it. Approximate by the time it is read: for ranking and overviews. */
export async function refreshMemberCounts(): Promise<void> {
  await query(`
    WITH own AS (SELECT union_id, count(*)::int AS n FROM members WHERE ${inStates('member', 'live')} GROUP BY union_id),
    counted AS (
      SELECT above.node::int AS node, sum(own.n)::int AS n
      FROM own JOIN unions u ON u.id = own.union_id, unnest(${nodesSql('u.path')}) AS above (node)
      GROUP BY above.node)
    UPDATE unions u SET member_count = coalesce(counted.n, 0)
    FROM unions every LEFT JOIN counted ON counted.node = every.node
    WHERE every.id = u.id AND u.member_count <> coalesce(counted.n, 0)`);
}
