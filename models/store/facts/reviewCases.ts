// What the centralised review reads: the next cases in order, with all that the rules may ask of them, set by set.

import { firstId, lastId } from '../sql/inBatches.ts';
import { query } from '../sql/sql.ts';
import { withinAnySql, withinSql } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';
import type { ApplicantFacts } from './applicantFacts.ts';

/** `except`: paths below it that are left to a schedule of their own. */
export type ReviewReach = { path: string; except: readonly string[] };
export type ReviewStretch = ReviewReach & { cursor: string | null; upto: string | null };
export type ReviewCase = {
  id: string;
  number: string;
  title: string;
  process: string;
  accountId: string;
  state: string;
  light: string | null;
  reason: string | null;
  fieldNotes: unknown;
  roundId: string | null;
  version: number;
  data: Record<string, unknown>;
  agreementHash: string | null;
  account: {
    name: string | null;
    documentType: string | null;
    documentExpiresOn: string | null;
    birthDate: string | null;
    sex: string | null;
    boundAt: Date | null;
    email: string | null;
  };
  /** As stored: the review never opens it. */
  phone: string | null;
  phoneHash: string | null;
  union: { id: string; name: string; path: string; state: string; kind: string; type: string; acceptsMembers: boolean };
  member: { id: string; number: string; state: string; accountId: string | null; unionId: string } | null;
  known: ApplicantFacts;
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

/** The same knowledge as `applicantFacts`, for many cases in one query. */
export async function readCases(
  tx: Tx,
  ids: readonly string[],
  today: string,
  timezone: string,
): Promise<ReviewCase[]> {
  return tx.query<ReviewCase>(
    `WITH cases AS MATERIALIZED (SELECT * FROM applications WHERE id = ANY($1)),
     addresses AS MATERIALIZED (
       SELECT c.address_hash, (SELECT count(*)::int FROM applications x WHERE x.address_hash = c.address_hash AND x.submitted_at >= $2::date::timestamp AT TIME ZONE $3) AS today
       FROM (SELECT DISTINCT address_hash FROM cases WHERE address_hash IS NOT NULL) c),
     staffed AS MATERIALIZED (
       SELECT DISTINCT g.union_id FROM grants g WHERE g.union_id IN (SELECT union_id FROM cases)
         AND g.role IN ('unionAdmin', 'unionOperator') AND g.revoked_at IS NULL AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date))
     SELECT a.id, a.number, a.title, a.process, a.account_id AS "accountId", a.state, a.light, a.reason, a.field_notes AS "fieldNotes", a.round_id AS "roundId",
       a.version, a.data, a.agreement_hash AS "agreementHash", c.phone, c.phone_hash AS "phoneHash",
       json_build_object('name', c.name, 'documentType', c.document_type, 'documentExpiresOn', c.document_expires_on, 'birthDate', c.birth_date,
         'sex', c.sex, 'boundAt', c.bound_at, 'email', c.email) AS account,
       json_build_object('id', u.id, 'name', u.name, 'path', u.path, 'state', u.state, 'kind', u.kind, 'type', u.type, 'acceptsMembers', u.accepts_members) AS union,
       CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'number', m.number, 'state', m.state, 'accountId', m.account_id, 'unionId', m.union_id) END AS member,
       json_build_object(
         'membershipState', live.state, 'liveMemberId', live.id, 'endedReason', past.ended_reason, 'otherOpenId', open.id,
         'sanctioned', s.id IS NOT NULL, 'sanctionedUntil', s.valid_to,
         'sameNamePhone', EXISTS (SELECT FROM members x WHERE x.phone_hash = c.phone_hash AND x.name = c.name
                                  AND x.document_number_hash <> c.document_number_hash AND x.state <> 'ended'),
         'applicationsToday', coalesce(n.today, 0), 'unionHasAdmin', st.union_id IS NOT NULL) AS known
     FROM cases a
     JOIN accounts c ON c.id = a.account_id
     JOIN unions u ON u.id = a.union_id
     LEFT JOIN members m ON m.id = a.member_id
     LEFT JOIN addresses n ON n.address_hash = a.address_hash
     LEFT JOIN staffed st ON st.union_id = a.union_id
     LEFT JOIN LATERAL (SELECT id, state FROM members x WHERE x.document_number_hash = c.document_number_hash AND x.state <> 'ended'
                        AND x.id IS DISTINCT FROM a.member_id LIMIT 1) live ON true
     LEFT JOIN LATERAL (SELECT ended_reason FROM members x WHERE x.document_number_hash = c.document_number_hash AND x.ended_reason <> 'undone'
                        ORDER BY ended_on DESC LIMIT 1) past ON true
     LEFT JOIN LATERAL (SELECT id FROM applications p WHERE p.person_hash = c.document_number_hash AND p.process = a.process
                        AND p.state IN ('submitted', 'opened') AND p.id <> a.id LIMIT 1) open ON true
     LEFT JOIN LATERAL (SELECT id, valid_to FROM sanctions x WHERE x.person_hash = c.document_number_hash AND x.process IN (a.process, 'all')
                        AND x.lifted_at IS NULL AND x.valid_from <= $2::date AND (x.valid_to IS NULL OR x.valid_to >= $2::date)
                        ORDER BY x.valid_to DESC NULLS FIRST LIMIT 1) s ON true
     ORDER BY a.id`,
    [ids, today, timezone],
  );
}
