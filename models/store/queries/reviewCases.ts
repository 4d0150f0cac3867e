// What the centralised review reads: the next cases in order, set by set.
import type { Rows } from '../../rows.ts';
import { firstId, lastId } from '../sql/inBatches.ts';
import { query } from '../sql/sql.ts';
import { withinAnySql, withinSql } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';

/** `except`: paths below it that are left to a schedule of their own. */
export type ReviewReach = { path: string; except: readonly string[] };
export type ReviewStretch = ReviewReach & { cursor: string | null; upto: string | null };
export type ReviewCase = {
  id: string;
  number: string;
  title: string;
  process: string;
  accountId: string;
  state: Rows['application']['state'];
  light: Rows['application']['light'];
  reason: string | null;
  fieldNotes: Rows['application']['fieldNotes'];
  roundId: string | null;
  version: number;
  data: Record<string, unknown>;
  agreementHash: string | null;
  account: Pick<
    Rows['account'],
    'name' | 'documentType' | 'documentExpiresOn' | 'birthDate' | 'sex' | 'boundAt' | 'email'
  >;
  /** As stored: the review never opens it. */
  phone: string | null;
  phoneHash: string | null;
  union: Pick<Rows['union'], 'id' | 'name' | 'path' | 'state' | 'kind' | 'type' | 'acceptsMembers'>;
  member: Pick<Rows['member'], 'id' | 'version' | 'number' | 'state' | 'accountId' | 'unionId'> | null;
  addressHash: string | null;
};

const waiting = `FROM applications a JOIN unions u ON u.id = a.union_id
  WHERE a.state = 'submitted' AND a.review_when = 'after' AND ${withinSql('u.path', '$1')} AND NOT (${withinAnySql('u.path', '$2')})`;

/** How many cases wait in a subtree, and the last of them. */
export async function countWaiting({ path, except }: ReviewReach): Promise<{ total: number; upto: string | null }> {
  const [row] = await query<{ total: number; upto: string | null }>(
    `SELECT count(*)::int AS total, (array_agg(a.id ORDER BY a.id DESC))[1] AS upto ${waiting}`,
    [path, except],
  );
  return { total: row?.total ?? 0, upto: row?.upto ?? null };
}

/** The next `limit` ids; with `lock` nobody else decides them, or changes their memberships, before the transaction ends. */
export async function nextCases(
  tx: Tx,
  { path, except, cursor, upto }: ReviewStretch,
  limit: number,
  lock: boolean,
): Promise<string[]> {
  const rows = await tx.query<{ id: string; member_id: string | null }>(
    `SELECT a.id, a.member_id ${waiting} AND a.id > $3 AND a.id <= $4 ORDER BY a.id LIMIT $5 ${lock ? 'FOR UPDATE OF a' : ''}`,
    [path, except, cursor ?? firstId, upto ?? lastId, limit],
  );
  const members = rows.flatMap(({ member_id }) => member_id ?? []);
  if (lock && members.length)
    await tx.query('SELECT 1 FROM members WHERE id = ANY($1) ORDER BY id FOR UPDATE', [members]);
  return rows.map(({ id }) => id);
}

/** The cases with their people, unions and memberships, in order of their ids. */
export const readCases = (tx: Tx, ids: readonly string[]): Promise<ReviewCase[]> =>
  tx.query<ReviewCase>(
    `SELECT a.id, a.number, a.title, a.process, a.account_id AS "accountId", a.state, a.light, a.reason, a.field_notes AS "fieldNotes", a.round_id AS "roundId",
       a.version, a.data, a.agreement_hash AS "agreementHash", a.address_hash AS "addressHash", c.phone, c.phone_hash AS "phoneHash",
       json_build_object('name', c.name, 'documentType', c.document_type, 'documentExpiresOn', c.document_expires_on, 'birthDate', c.birth_date,
         'sex', c.sex, 'boundAt', c.bound_at, 'email', c.email) AS account,
       json_build_object('id', u.id, 'name', u.name, 'path', u.path, 'state', u.state, 'kind', u.kind, 'type', u.type, 'acceptsMembers', u.accepts_members) AS union,
       CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'version', m.version, 'number', m.number, 'state', m.state, 'accountId', m.account_id, 'unionId', m.union_id) END AS member
     FROM applications a
     JOIN accounts c ON c.id = a.account_id
     JOIN unions u ON u.id = a.union_id
     LEFT JOIN members m ON m.id = a.member_id
     WHERE a.id = ANY($1) ORDER BY a.id`,
    [ids],
  );
