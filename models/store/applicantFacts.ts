// What the database knows about one applicant, one wanted union and one application, in one round trip.
import { getResource } from '../descriptor/registry.ts';
import { fieldColumns } from './find.ts';
import { fromColumns, type Row } from './rows.ts';
import { query } from './sql.ts';

/** The raw material of the facts; rules/facts names what becomes of it. */
export type ApplicantFacts = {
  membershipState: string | null;
  /** The last ended membership's reason, when none is live. */
  endedReason: string | null;
  liveMemberId: string | null;
  otherOpenId: string | null;
  sanctionedUntil: string | null;
  sanctioned: boolean;
  sameNamePhone: boolean;
  applicationsToday: number;
  unionHasAdmin: boolean;
};
export type ApplicantQuestion = {
  account: Row;
  process: string;
  applicationId: string | null;
  /** The membership this application itself made (join first): no duplicate of itself. */
  memberId: string | null;
  unionPath: string | null;
  addressHash: string | null;
  today: string;
  /** In which `today` is a day, 'Asia/Shanghai'. */
  timezone: string;
};

export async function applicantFacts(question: ApplicantQuestion): Promise<ApplicantFacts> {
  const [row] = await query<ApplicantFacts>(
    `SELECT live.state AS "membershipState", live.id AS "liveMemberId", past.ended_reason AS "endedReason", open.id AS "otherOpenId",
            s.id IS NOT NULL AS sanctioned, s.valid_to::text AS "sanctionedUntil",
            EXISTS (SELECT FROM members m WHERE m.phone_hash = a.phone_hash AND m.name = a.name
                    AND m.document_number_hash <> a.document_number_hash AND m.state <> 'ended') AS "sameNamePhone",
            (SELECT count(*)::int FROM applications x WHERE x.address_hash = $5 AND x.submitted_at >= $8::date::timestamp AT TIME ZONE $6) AS "applicationsToday",
            EXISTS (SELECT FROM unions u JOIN grants g ON g.union_id = u.id WHERE u.path = $7
                    AND g.role IN ('unionAdmin', 'unionOperator') AND g.revoked_at IS NULL
                    AND g.valid_from <= $8::date AND (g.valid_to IS NULL OR g.valid_to >= $8::date)) AS "unionHasAdmin"
     FROM accounts a
     LEFT JOIN LATERAL (SELECT id, state FROM members m WHERE m.document_number_hash = a.document_number_hash AND m.state <> 'ended'
                        AND m.id IS DISTINCT FROM $4::uuid LIMIT 1) live ON true
     LEFT JOIN LATERAL (SELECT ended_reason FROM members m WHERE m.document_number_hash = a.document_number_hash AND m.ended_reason IS NOT NULL
                        ORDER BY ended_on DESC LIMIT 1) past ON true
     LEFT JOIN LATERAL (SELECT id FROM applications p WHERE p.person_hash = a.document_number_hash AND p.process = $2
                        AND p.state IN ('submitted', 'opened') AND p.id IS DISTINCT FROM $3::uuid LIMIT 1) open ON true
     LEFT JOIN LATERAL (SELECT id, valid_to FROM sanctions s WHERE s.person_hash = a.document_number_hash AND s.process IN ($2, 'all')
                        AND s.lifted_at IS NULL AND s.valid_from <= $8::date AND (s.valid_to IS NULL OR s.valid_to >= $8::date)
                        ORDER BY s.valid_to DESC NULLS FIRST LIMIT 1) s ON true
     WHERE a.id = $1`,
    [
      question.account.id,
      question.process,
      question.applicationId,
      question.memberId,
      question.addressHash,
      question.timezone,
      question.unionPath,
      question.today,
    ],
    { prepared: true },
  );
  return row as ApplicantFacts;
}

/** The open (unfinished) application of a person under a process, if any. */
export async function openApplicationOf(accountId: string, process: string): Promise<Row | undefined> {
  const [raw] = await query(
    `SELECT ${fieldColumns(getResource('application'))} FROM applications WHERE person_hash = (SELECT document_number_hash FROM accounts WHERE id = $1)
     AND process = $2 AND state IN ('draft', 'submitted', 'opened', 'returned', 'withdrawn')`,
    [accountId, process],
    { prepared: true },
  );
  return raw && fromColumns(getResource('application'), raw);
}

/** What keeps a person from a process on a day: the sanction that ends last. */
export async function findSanction(
  accountId: string,
  process: string,
  today: string,
): Promise<{ until: string | null; reason: string; appeal: string | null } | undefined> {
  const [row] = await query<{ until: string | null; reason: string; appeal: string | null }>(
    `SELECT s.valid_to::text AS until, s.reason, s.appeal FROM sanctions s JOIN accounts a ON a.document_number_hash = s.person_hash
     WHERE a.id = $1 AND s.process IN ($2, 'all') AND s.lifted_at IS NULL AND s.valid_from <= $3::date AND (s.valid_to IS NULL OR s.valid_to >= $3::date)
     ORDER BY s.valid_to DESC NULLS FIRST LIMIT 1`,
    [accountId, process, today],
  );
  return row;
}

/** The nearest union at or above a path that has somebody to review: nobody is stuck (FEATURES G07). */
export async function nearestReviewer(path: string, today: string): Promise<string | null> {
  const above = path
    .split('/')
    .slice(1, -1)
    .map((_, index, nodes) => `/${nodes.slice(0, index + 1).join('/')}/`);
  const [row] = await query<{ id: string }>(
    `SELECT u.id FROM unions u WHERE u.path = ANY($1) AND EXISTS (
       SELECT FROM grants g JOIN accounts a ON a.id = g.account_id AND a.state = 'active'
       WHERE g.union_id = u.id AND g.role IN ('unionAdmin', 'unionOperator') AND g.revoked_at IS NULL
         AND g.valid_from <= $2::date AND (g.valid_to IS NULL OR g.valid_to >= $2::date))
     ORDER BY length(u.path) DESC LIMIT 1`,
    [above, today],
    { prepared: true },
  );
  return row?.id ?? null;
}
