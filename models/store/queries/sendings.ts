// The SQL of attempts to send an SMS and of the receipts that follow. A row is found by provider and message id, whichever of
// the two comes first: what a provider answers on sending, or its receipt.
import { v7 as newId } from 'uuid';
import type { PersonalData } from '../../descriptor/personalData.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { inStates } from '../sql/inStates.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { notice_sendings: 'local' };

/** Receipts come within days, and the notice says what they said. */
const daysKept = 30;

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  notice_sendings: {
    copy: {
      no: {
        zh: '只有短信通道的编号和回执，送达与否在“通知”里',
        en: 'Only ids and receipts of SMS providers; what was delivered stands under notices',
      },
    },
    kept: {
      says: { zh: '{sent}天后删除。', en: 'Deleted after {sent} days.' },
      forget: { sent: { after: daysKept, from: 'sent_at' } },
      onClosing: 'keep',
    },
  },
};

export type Provider = 'first' | 'second';

/** One attempt: taken under an id, or refused. */
export type KeptSending = {
  noticeId: string;
  provider: Provider;
  messageId: string | null;
  attempt: number;
  sentAt: Date;
  refused: string | null;
};

export type KeptReceipt = {
  messageId: string;
  receipt: 'accepted' | 'delivered' | 'failed';
  at: Date;
  code: string | null;
  reason: string | null;
};

const isFinal = (column: string) => `(${column} IN ('delivered', 'failed'))`;

/** Keeps attempts; an id that another message has already is no id. @returns the notices of which there is a receipt already: `tellReceipts` once they are settled. */
export async function keepSendings(tx: Tx, sendings: readonly KeptSending[]): Promise<string[]> {
  if (!sendings.length) return [];
  const told = await tx.query<{ notice_id: string }>(
    `WITH kept AS (
       INSERT INTO notice_sendings AS s (id, notice_id, provider, message_id, attempt, sent_at, refused)
       SELECT id, notice_id, provider, CASE WHEN is_first AND NOT EXISTS (SELECT 1 FROM notice_sendings o
           WHERE (o.provider, o.message_id) = (given.provider, given.message_id) AND o.notice_id <> given.notice_id) THEN message_id END AS message_id,
         attempt, sent_at, refused
       FROM (SELECT *, row_number() OVER (PARTITION BY provider, message_id ORDER BY id) = 1 AS is_first
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $6::timestamptz[], $7::text[])
               AS g (id, notice_id, provider, message_id, attempt, sent_at, refused)) given
       ORDER BY provider, message_id
       ON CONFLICT (provider, message_id) DO UPDATE SET notice_id = excluded.notice_id, attempt = excluded.attempt, sent_at = excluded.sent_at
         WHERE s.notice_id IS NULL OR s.notice_id = excluded.notice_id
       RETURNING s.notice_id, s.receipt)
     SELECT notice_id FROM kept WHERE receipt IS NOT NULL`,
    [
      sendings.map(() => newId()),
      sendings.map(({ noticeId }) => noticeId),
      sendings.map(({ provider }) => provider),
      sendings.map(({ messageId }) => messageId),
      sendings.map(({ attempt }) => attempt),
      sendings.map(({ sentAt }) => sentAt),
      sendings.map(({ refused }) => refused),
    ],
  );
  return told.map(({ notice_id }) => notice_id);
}

/**
 * Keeps receipts, each message once: the later one at the provider's clock counts, and one that says how it ended counts over one
 * that does not. @returns how many told something new of a message of ours, and how many of one that is not known.
 */
export async function keepReceipts(
  tx: Tx,
  provider: Provider,
  receipts: readonly KeptReceipt[],
): Promise<{ taken: number; unknown: number }> {
  const kept = await tx.query<{ notice_id: string | null }>(
    `INSERT INTO notice_sendings AS s (id, provider, message_id, sent_at, receipt, receipt_at, code, reason)
     SELECT id, $2, message_id, now(), receipt, receipt_at, code, reason
     FROM unnest($1::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
       AS given (id, message_id, receipt, receipt_at, code, reason) ORDER BY message_id
     ON CONFLICT (provider, message_id) DO UPDATE
       SET receipt = excluded.receipt, receipt_at = excluded.receipt_at, code = excluded.code, reason = excluded.reason
       WHERE s.receipt IS NULL OR (${isFinal('excluded.receipt')}, excluded.receipt_at) > (${isFinal('s.receipt')}, s.receipt_at)
     RETURNING notice_id`,
    [
      receipts.map(() => newId()),
      provider,
      receipts.map(({ messageId }) => messageId),
      receipts.map(({ receipt }) => receipt),
      receipts.map(({ at }) => at),
      receipts.map(({ code }) => code),
      receipts.map(({ reason }) => reason),
    ],
  );
  const told = kept.flatMap(({ notice_id }) => notice_id ?? []);
  await tellReceipts(tx, told);
  return { taken: told.length, unknown: kept.length - told.length };
}

/** Of the notices themselves. A statement of its own: it sees what another transaction committed while this one waited for a row. */
export async function tellReceipts(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  if (!noticeIds.length) return;
  await tx.query(
    `UPDATE notices n SET state = CASE r.receipt WHEN 'delivered' THEN 'delivered' ELSE 'undelivered' END, receipt_at = r.receipt_at,
       last_error = r.reason, version = n.version + 1, updated_at = now()
     FROM (SELECT DISTINCT ON (notice_id) notice_id, receipt, receipt_at, reason FROM notice_sendings
           WHERE notice_id = ANY($1) AND message_id IS NOT NULL
           ORDER BY notice_id, receipt IS NOT DISTINCT FROM 'delivered' DESC, attempt DESC, sent_at DESC) r
     WHERE n.id = r.notice_id AND ${isFinal('r.receipt')} AND ${inStates('notice', 'out', 'n')}`,
    [noticeIds],
  );
}

/** The code by which a provider said why a message was not delivered. */
export async function failureCode(noticeId: string): Promise<string | null> {
  const [row] = await query<{ code: string | null }>(
    `SELECT code FROM notice_sendings WHERE notice_id = $1 AND receipt = 'failed' ORDER BY receipt_at DESC LIMIT 1`,
    [noticeId],
  );
  return row?.code ?? null;
}

export type ProviderLimits = { withinSeconds: number; windowMinutes: number };

/** Of the messages given to a provider lately, whose fate can be judged: how many, and how many were refused, failed or slow. */
export async function providerTally(
  provider: Provider,
  { withinSeconds, windowMinutes }: ProviderLimits,
  { now, sendsReceipts, blameless }: { now: Date; sendsReceipts: boolean; blameless: readonly string[] },
): Promise<{ judged: number; bad: number }> {
  const [row] = await query<{ judged: number; bad: number }>(
    `SELECT count(*)::int AS judged, count(*) FILTER (WHERE bad)::int AS bad FROM (
       SELECT refused IS NOT NULL OR (CASE
         WHEN receipt = 'failed' THEN code IS NULL OR code <> ALL($5)
         WHEN receipt = 'delivered' THEN receipt_at - sent_at > make_interval(secs => $3)
         ELSE $4 END) AS bad
       FROM notice_sendings
       WHERE provider = $1 AND notice_id IS NOT NULL AND sent_at > $2::timestamptz - make_interval(mins => $6) AND sent_at <= $2
         AND (refused IS NOT NULL OR ${isFinal('receipt')} IS TRUE OR sent_at <= $2::timestamptz - make_interval(secs => $3))) lately`,
    [provider, now, withinSeconds, sendsReceipts, blameless, windowMinutes],
  );
  return row as { judged: number; bad: number };
}

/** Those of messages that are none of ours are of no use at all. */
export async function forgetSendings(): Promise<void> {
  await query(
    `DELETE FROM notice_sendings
     WHERE sent_at < now() - make_interval(days => $1) OR notice_id IS NULL AND sent_at < now() - interval '1 day'`,
    [daysKept],
  );
}
