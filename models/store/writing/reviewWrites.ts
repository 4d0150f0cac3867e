// What the centralised review writes: whole batches, a statement a table, each row as the single verbs would write it.
import { insertMany, unnest } from './insertMany.ts';
import type { Tx } from './transaction.ts';

type Rows = readonly Record<string, unknown>[];

/** All that one batch changes. Keys are columns. */
export type ReviewWrites = {
  applications: Rows;
  members: Rows;
  events: Rows;
  decisions: Rows;
  audit: Rows;
  notices: Rows;
};

const application = {
  id: 'uuid',
  state: 'text',
  light: 'text',
  reason: 'text',
  decided_at: 'timestamptz',
  decided_by: 'text',
  round_id: 'uuid',
};
const member = { id: 'uuid', state: 'text', ended_reason: 'text', ended_on: 'date' };
const event = {
  id: 'uuid',
  member_id: 'uuid',
  union_id: 'uuid',
  kind: 'text',
  from_state: 'text',
  to_state: 'text',
  reason: 'text',
  application_id: 'uuid',
  document_hash: 'text',
  happened_on: 'date',
};
const decision = {
  id: 'uuid',
  decision: 'text',
  application_id: 'uuid',
  union_id: 'uuid',
  document_hash: 'text',
  outcome: 'text',
  light: 'text',
  row_id: 'text',
  reason: 'text',
  verdict: 'jsonb',
};
const audit = {
  id: 'uuid',
  actor: 'text',
  action: 'text',
  resource: 'text',
  record_id: 'text',
  union_id: 'uuid',
  subject_id: 'uuid',
  document_hash: 'text',
  before: 'jsonb',
  after: 'jsonb',
  reason: 'text',
};
const notice = {
  id: 'uuid',
  event: 'text',
  template: 'text',
  channel: 'text',
  account_id: 'uuid',
  union_id: 'uuid',
  application_id: 'uuid',
  recipient: 'text',
  recipient_hash: 'text',
  title: 'text',
  body: 'text',
  variables: 'jsonb',
  document_hash: 'text',
  urgent: 'boolean',
  state: 'text',
  last_error: 'text',
  next_at: 'timestamptz',
  sent_at: 'timestamptz',
};

export async function writeReview(tx: Tx, writes: ReviewWrites): Promise<void> {
  const notes = 'field_notes = CASE WHEN given.decided_at IS NULL THEN t.field_notes END';
  await updateMany(
    tx,
    'applications',
    application,
    'state, light, reason, decided_at, decided_by, round_id',
    writes.applications,
    notes,
  );
  await updateMany(tx, 'members', member, 'state, ended_reason, ended_on', writes.members);
  await insertMany(tx, 'membership_events', event, writes.events);
  await insertMany(tx, 'decisions', decision, writes.decisions);
  await insertMany(tx, 'audit', audit, writes.audit);
  await insertMany(tx, 'notices', notice, writes.notices, 'ON CONFLICT (event, channel) DO NOTHING');
}

async function updateMany(
  tx: Tx,
  table: string,
  types: Record<string, string>,
  columns: string,
  rows: Rows,
  also?: string,
): Promise<void> {
  if (!rows.length) return;
  const sets = [
    ...columns.split(', ').map((column) => `${column} = given.${column}`),
    'version = t.version + 1',
    'updated_at = now()',
    ...(also ? [also] : []),
  ];
  const arrays = Object.keys(types).map((column) => rows.map((row) => row[column] ?? null));
  await tx.query(`UPDATE ${table} t SET ${sets.join(', ')} FROM ${unnest(types)} WHERE t.id = given.id`, arrays);
}

export type RoundProgress = {
  cursor: string;
  done: number;
  approved: number;
  rejected: number;
  leftToInbox: number;
  result: unknown;
};

/** In the batch's own transaction: whatever is killed, the cursor and the writes agree. */
export async function advanceRound(tx: Tx, id: string, progress: RoundProgress): Promise<void> {
  const { cursor, done, approved, rejected, leftToInbox, result } = progress;
  await tx.query(
    `UPDATE review_rounds SET cursor = $2, done = done + $3, approved = approved + $4, rejected = rejected + $5, left_to_inbox = left_to_inbox + $6,
       result = $7, version = version + 1, updated_at = now() WHERE id = $1`,
    [id, cursor, done, approved, rejected, leftToInbox, JSON.stringify(result)],
  );
}
