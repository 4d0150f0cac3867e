import type { Pool } from 'pg';
import type { Distribution } from '../../descriptor/types.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { sessions: 'local' };

export type KeptSession = {
  sid: string;
  sess: { kind: string; signedInAt: string; lastSeenAt: string; device?: string };
};

/** Where an account is signed in, the one seen last first. */
export const sessionsOf = (accountId: string): Promise<KeptSession[]> =>
  query<KeptSession>(
    `SELECT sid, sess FROM sessions WHERE sess ->> 'accountId' = $1 AND expire > now() ORDER BY sess ->> 'lastSeenAt' DESC LIMIT 100`,
    [accountId],
  );

export async function endSessionIn(tx: Tx, sid: string): Promise<void> {
  await tx.query('DELETE FROM sessions WHERE sid = $1', [sid]);
}

/** Ends every session of an account but one: a changed password must not leave a stranger signed in. */
export async function endSessionsOf(tx: Tx, accountId: string, exceptSid = ''): Promise<void> {
  await tx.query(`DELETE FROM sessions WHERE sess ->> 'accountId' = $1 AND sid <> $2`, [accountId, exceptSid]);
}

export async function endAllSessions(tx: Tx): Promise<void> {
  await tx.query('DELETE FROM sessions');
}

/** Writes a session that is already kept; one that was ended meanwhile is not brought back. */
export async function renewSession(sid: string, sess: object, expires: Date): Promise<void> {
  await query('UPDATE sessions SET sess = $2, expire = $3 WHERE sid = $1', [sid, JSON.stringify(sess), expires]);
}

export async function forgetExpiredSessions(): Promise<void> {
  await query('DELETE FROM sessions WHERE expire < now()', []);
}

/** The pool as connect-pg-simple wants it: the sessions share the store's connections. */
export const sessionPool = {
  query: async (text: string, values: unknown[]) => ({ rows: await query(text, values, { prepared: true }) }),
} as Pool;
