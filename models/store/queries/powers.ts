// Who an account is and what it may do at this moment: asked on every request, so it is indexed, and comes with the session.
import type { Role } from '../../descriptor/types.ts';
import type { Power } from '../gates/actor.ts';
import { query } from '../sql/sql.ts';

export type Standing = { accountId: string; name: string | null; totpConfirmed: boolean; powers: Power[] };
type StandingRow = {
  account_id: string | null;
  name: string | null;
  totp_confirmed: boolean;
  role: Role | null;
  union_id: string;
  path: string;
};

const columns =
  'a.id AS account_id, coalesce(a.name, a.login_name) AS name, a.totp_confirmed, g.role, g.union_id, u.path';
const powersOf = (
  timezone: string,
) => `LEFT JOIN live_grants((now() AT TIME ZONE ${timezone})::date) g ON g.account_id = a.id
     LEFT JOIN unions u ON u.id = g.union_id`;

/** Undefined when there is no such account or it is disabled. Grants count from their first to their last day in `timezone`. */
export async function standingOf(accountId: string, timezone: string): Promise<Standing | undefined> {
  const rows = await query<StandingRow>(
    `SELECT ${columns} FROM accounts a ${powersOf('$2')} WHERE a.id = $1 AND a.state = 'active'`,
    [accountId, timezone],
    { prepared: true },
  );
  return standingIn(rows);
}

export type LiveSession = { sess: unknown; standing: Standing | undefined };

/** A session that has not ended, and the standing of who is signed in, in one round trip. */
export async function liveSession(sid: string, timezone: string): Promise<LiveSession | undefined> {
  const rows = await query<StandingRow & { sess: unknown }>(
    `SELECT s.sess, ${columns} FROM sessions s
     LEFT JOIN accounts a ON a.id = (s.sess ->> 'accountId')::uuid AND a.state = 'active' ${powersOf('$2')}
     WHERE s.sid = $1 AND s.expire >= now()`,
    [sid, timezone],
    { prepared: true },
  );
  return rows[0] && { sess: rows[0].sess, standing: standingIn(rows) };
}

function standingIn(rows: readonly StandingRow[]): Standing | undefined {
  const [first] = rows;
  if (!first?.account_id) return undefined;
  return {
    accountId: first.account_id,
    name: first.name,
    totpConfirmed: first.totp_confirmed,
    powers: rows.flatMap(({ role, union_id, path }) => (role ? [{ role, unionId: union_id, path }] : [])),
  };
}
