// The SQL of notices: claim what is due, settle what became of it, count for the day, mark as read, forget what was secret.

import { getResource } from '../../descriptor/registry.ts';
import type { Rows } from '../../rows.ts';
import { inStates } from '../sql/inStates.ts';
import { fromColumns } from '../sql/rows.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';
import type { Provider } from './sendings.ts';

/** How long a claimed message belongs to its worker; longer than any transport waits. */
const leaseSeconds = 120;

export type Outcome = { id: string; version: number } & (
  | { kind: 'sent'; provider: Provider | null; providerId: string | null; forget: boolean; sentAt: Date }
  | { kind: 'retried'; lastError: string; nextAt: Date }
  | { kind: 'dead'; lastError: string; forget: boolean }
  | { kind: 'held'; nextAt: Date; lastError?: string }
);

/** With the path of its union. */
export type ClaimedNotice = Rows['notice'] & { unionPath: string };

/** Up to `limit` due messages, codes first, each claimed by nobody else. */
export async function claimNotices(limit: number, now: Date): Promise<ClaimedNotice[]> {
  const rows = await query<Record<string, unknown> & { union_path: string }>(
    `WITH urgent AS MATERIALIZED (
       SELECT id FROM notices WHERE urgent AND ${inStates('notice', 'due')} AND next_at <= $1 ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ), ordinary AS MATERIALIZED (
       SELECT id FROM notices WHERE NOT urgent AND ${inStates('notice', 'due')} AND next_at <= $1 ORDER BY next_at
       LIMIT $2 - (SELECT count(*) FROM urgent) FOR UPDATE SKIP LOCKED
     )
     UPDATE notices n SET state = 'sending', attempts = attempts + 1, next_at = $1::timestamptz + make_interval(secs => ${leaseSeconds}),
       version = n.version + 1, updated_at = now()
     FROM unions u
     WHERE n.id IN (SELECT id FROM urgent UNION ALL SELECT id FROM ordinary) AND u.id = n.union_id
     RETURNING n.*, u.path AS union_path`,
    [now, limit],
  );
  const notice = getResource('notice');
  return rows.map((raw) => ({ ...(fromColumns(notice, raw) as Rows['notice']), unionPath: raw.union_path }));
}

/** Writes the outcomes of a batch; a message whose lease ran out and went to another worker is left to that one. */
export async function settleNotices(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
  const settled = outcomes.map((outcome) => ({
    id: outcome.id,
    version: outcome.version,
    state: outcome.kind === 'retried' || outcome.kind === 'held' ? 'pending' : outcome.kind,
    held: outcome.kind === 'held',
    nextAt: 'nextAt' in outcome ? outcome.nextAt : null,
    sentAt: 'sentAt' in outcome ? outcome.sentAt : null,
    lastError: 'lastError' in outcome ? outcome.lastError : null,
    provider: 'provider' in outcome ? outcome.provider : null,
    providerId: 'providerId' in outcome ? outcome.providerId : null,
    forget: 'forget' in outcome && outcome.forget,
  }));
  await tx.query(
    `UPDATE notices n SET state = s.state, attempts = n.attempts - s.held::int, next_at = s."nextAt", last_error = s."lastError",
       provider = coalesce(s.provider, n.provider), provider_id = coalesce(s."providerId", n.provider_id), sent_at = s."sentAt",
       variables = CASE WHEN s.forget THEN n.variables - 'sealed' ELSE n.variables END, version = n.version + 1, updated_at = now()
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, version integer, state text, held boolean, "nextAt" timestamptz, "sentAt" timestamptz, "lastError" text, provider text, "providerId" text, forget boolean)
     WHERE n.id = s.id AND n.version = s.version
     RETURNING 1`,
    [JSON.stringify(settled)],
  );
}

/** Codes are of no use after some minutes, also in the sandbox. */
export async function forgetSecrets(): Promise<number> {
  const [row] = await query<{ forgotten: number }>(
    `WITH forgotten AS (UPDATE notices SET variables = variables - 'sealed' WHERE urgent AND variables ? 'sealed' AND created_at < now() - interval '1 hour' RETURNING 1)
     SELECT count(*)::int AS forgotten FROM forgotten`,
  );
  return row?.forgotten ?? 0;
}

export type SentToday = { id: string; before: number; tomorrow: Date };

/** A message sent later than so many days after it was written is not looked for. */
const longestHeld = 30;

/**
 * How many ordinary messages the person of each of these has had that day on the same channel, or is about to have before
 * it: of those that several processes hold at the same time, the first claimed go first.
 */
export const sentToday = (ids: readonly string[], day: string, timezone: string): Promise<SentToday[]> =>
  query<SentToday>(
    `WITH day AS MATERIALIZED (SELECT $2::date::timestamp AT TIME ZONE $3 AS begins, ($2::date + 1)::timestamp AT TIME ZONE $3 AS ends)
     SELECT n.id, day.ends AS tomorrow, (
       SELECT count(*)::int FROM notices o
       WHERE o.account_id = n.account_id AND o.created_at > day.begins - interval '${longestHeld} days' AND o.channel = n.channel AND NOT o.urgent
         AND (${inStates('notice', 'out', 'o')} AND o.sent_at >= day.begins AND o.sent_at < day.ends OR o.state = 'sending' AND (o.updated_at, o.id) < (n.updated_at, n.id))) AS before
     FROM notices n CROSS JOIN day WHERE n.id = ANY($1)`,
    [ids, day, timezone],
  );

/** Messages of an account that were opened just now; those of others, and those opened before, stay as they are. */
export async function markMessagesRead(accountId: string, ids: readonly string[]): Promise<void> {
  await query(
    `UPDATE notices SET read_at = now() WHERE account_id = $1 AND channel = 'inApp' AND read_at IS NULL AND id = ANY($2)`,
    [accountId, ids],
  );
}
