// What concerns the tree of unions as a whole: its root, and how many members each part has.

import { Unavailable } from '../../../errors.ts';
import type { Rows } from '../../rows.ts';
import { findOne } from '../sql/find.ts';
import { inStates } from '../sql/inStates.ts';
import { remember } from '../sql/remember.ts';
import { query } from '../sql/sql.ts';
import { nodesSql } from '../sql/unionPath.ts';

/** The node above all provinces, if it has been made. Remembered until a union changes: every visitor begins there. */
export const findRootUnion = remember({ most: 1, forgetOn: 'unions', keeps: (root) => root !== undefined }, () =>
  findOne('union', { parentId: null }, { order: 'createdAt' }),
);

/** The same, for what hangs on it because it concerns nobody's union yet. @throws Unavailable before it is made */
export async function getRootUnion(): Promise<Rows['union']> {
  const root = await findRootUnion();
  if (!root) throw new Unavailable('no-root-union', '系统尚未完成初始化，请稍后再试', 'The system is not set up yet');
  return root;
}

/** A union by its id. Remembered until a union changes: whoever joins names one, and a few are named often. */
export const findUnion = remember(
  { most: 20_000, ms: 60_000, forgetOn: 'unions', keeps: (union) => union !== undefined },
  (id: string) => findOne('union', { id }),
);

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
