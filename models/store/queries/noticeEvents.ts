// The SQL of what is to be told: kept with what happened, taken by the deliverer, once.
import type { PersonalData } from '../../descriptor/personalData.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { encryptField } from '../sql/crypto.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { notice_events: { by: 'union', key: 'union_id' } };

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  notice_events: {
    copy: {
      no: {
        zh: '这是待发的消息，发出后在“通知”里',
        en: 'These are messages about to be sent; once sent they stand under notices',
      },
    },
    kept: {
      says: {
        zh: '与写成的消息一起保存和清除，验证码除外。',
        en: 'Kept beside the message written of it, without its code, and deleted with it.',
      },
      onClosing: 'delete',
    },
  },
};

export type NoticeEvent = {
  id: string;
  /** Names what happened, once for ever. */
  event: string;
  template: string;
  accountId: string | null;
  unionId: string;
  applicationId: string | null;
  /** Instead of the account's own. */
  phone: string | null;
  email: string | null;
  /** Undefined: all that the template has. */
  channels: readonly string[] | null;
  variables: Record<string, unknown>;
  documentHash: string;
  urgent: boolean;
  notBefore: string | null;
};

const columns: Record<string, [type: string, read: (event: NoticeEvent) => unknown]> = {
  id: ['uuid', ({ id }) => id],
  event: ['text', ({ event }) => event],
  template: ['text', ({ template }) => template],
  account_id: ['uuid', ({ accountId }) => accountId],
  union_id: ['uuid', ({ unionId }) => unionId],
  application_id: ['uuid', ({ applicationId }) => applicationId],
  phone: ['text', ({ phone }) => phone && encryptField(phone)],
  email: ['text', ({ email }) => email && encryptField(email)],
  channels: ['text', ({ channels }) => channels && `{${channels.join(',')}}`],
  variables: ['jsonb', ({ variables }) => JSON.stringify(variables)],
  document_hash: ['text', ({ documentHash }) => documentHash],
  urgent: ['boolean', ({ urgent }) => urgent],
  not_before: ['timestamptz', ({ notBefore }) => notBefore],
};
const names = Object.keys(columns).join(', ');

/** Any number of events, in one statement that goes out with the changes of the transaction. */
export function keepNoticeEvents(tx: Tx, events: readonly NoticeEvent[]): void {
  const [first, ...others] = events;
  if (!first) return;
  tx.attachStatement(
    (bind) => `INSERT INTO notice_events (${names}) ${others.length ? linesOf(events, bind) : lineOf(first, bind)}`,
  );
}

/** Where the planner sees one line it plans once: of an array it knows the length only anew each time. */
const lineOf = (event: NoticeEvent, bind: (value: unknown) => string): string =>
  `VALUES (${Object.values(columns)
    .map(([, read]) => bind(read(event)))
    .join(', ')})`;

const linesOf = (events: readonly NoticeEvent[], bind: (value: unknown) => string): string =>
  `SELECT ${names.replace('channels', 'channels::text[]')} FROM unnest(${Object.values(columns)
    .map(([type, read]) => `${bind(events.map(read))}::${type}[]`)
    .join(', ')}) AS given (${names})`;

export type WaitingEvent = Omit<NoticeEvent, 'phone' | 'email'> & {
  unionPath: string;
  createdAt: Date;
  /** Sealed: as given with the event, else the account's; an address of his only when he has verified it. */
  phone: string | null;
  email: string | null;
};

/** Events whose messages are not written yet, codes first, each taken by nobody else. Their secrets go with them. */
export async function takeNoticeEvents(tx: Tx, limit: number, applicationId?: string): Promise<WaitingEvent[]> {
  const taken = await tx.query<WaitingEvent>(
    `WITH waiting AS MATERIALIZED (
       SELECT union_id, id, variables FROM notice_events WHERE written_at IS NULL AND ($2::uuid IS NULL OR application_id = $2)
       ORDER BY urgent DESC, id LIMIT $1 FOR UPDATE SKIP LOCKED)
     UPDATE notice_events e SET written_at = now(), variables = e.variables - 'sealed'
     FROM waiting w, unions u, notice_events own LEFT JOIN accounts a ON a.id = own.account_id
     WHERE (e.union_id, e.id) = (w.union_id, w.id) AND (own.union_id, own.id) = (w.union_id, w.id) AND u.id = e.union_id
     RETURNING e.id, e.event, e.template, e.account_id AS "accountId", e.union_id AS "unionId", e.application_id AS "applicationId",
       e.channels, w.variables, e.document_hash AS "documentHash", e.urgent, e.not_before AS "notBefore", e.created_at AS "createdAt",
       u.path AS "unionPath", coalesce(e.phone, a.phone) AS phone,
       coalesce(e.email, CASE WHEN a.email_verified_at IS NOT NULL THEN a.email END) AS email`,
    [limit, applicationId ?? null],
  );
  // What an UPDATE returns has no order; ids are made in that of time.
  return taken.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Which of these events of some unions are kept already. */
export async function findEvents(tx: Tx, unionIds: readonly string[], events: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ event: string }>(
    'SELECT event FROM notice_events WHERE union_id = ANY($1) AND event = ANY($2)',
    [unionIds, events],
  );
  return new Set(rows.map(({ event }) => event));
}

/** Of messages that are deleted. */
export async function dropEvents(tx: Tx, notices: readonly Record<string, unknown>[]): Promise<void> {
  await tx.query(
    'DELETE FROM notice_events e USING unnest($1::uuid[], $2::text[]) AS n(union_id, event) WHERE (e.union_id, e.event) = (n.union_id, n.event)',
    [notices.map(({ unionId }) => unionId), notices.map(({ event }) => event)],
  );
}

/** Of somebody whose messages are no more: what is being written waits, what was not begun never is. */
export async function dropWaitingEvents(tx: Tx, accountId: string): Promise<void> {
  await tx.query('DELETE FROM notice_events WHERE account_id = $1 AND written_at IS NULL', [accountId]);
}
