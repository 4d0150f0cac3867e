// Who an account is and what it may do at this moment: asked on every request, so it is one indexed query.
import type { Role } from '../../descriptor/types.ts';
import type { Power } from '../gates/actor.ts';
import { query } from '../sql/sql.ts';

export type Standing = { accountId: string; name: string | null; totpConfirmed: boolean; powers: Power[] };

/** Undefined when there is no such account or it is disabled. Grants count from their first to their last day in `timezone`. */
export async function standingOf(accountId: string, timezone: string): Promise<Standing | undefined> {
  const rows = await query(
    `SELECT a.id, coalesce(a.name, a.login_name) AS name, a.totp_confirmed, g.role, g.union_id, u.path
     FROM accounts a
     LEFT JOIN live_grants((now() AT TIME ZONE $2)::date) g ON g.account_id = a.id
     LEFT JOIN unions u ON u.id = g.union_id
     WHERE a.id = $1 AND a.state = 'active'`,
    [accountId, timezone],
    { prepared: true },
  );
  const [first] = rows;
  if (!first) return undefined;
  return {
    accountId,
    name: first.name as string | null,
    totpConfirmed: first.totp_confirmed as boolean,
    powers: rows
      .filter((row) => row.role)
      .map((row) => ({ role: row.role as Role, unionId: row.union_id as string, path: row.path as string })),
  };
}
