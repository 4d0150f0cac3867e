// What the database knows about one applicant, one wanted union and one application, in one round trip.
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { fromColumns, type Row } from '../sql/rows.ts';
import { query } from '../sql/sql.ts';
import { pathsTo } from '../sql/unionPath.ts';

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
export type ApplicantCase = ApplicantFacts & {
  /** The nearest union at or above `reviewPath` that has somebody to review: nobody is stuck (FEATURES G07). */
  reviewerUnionId: string | null;
};
export type ApplicantQuestion = {
  account: Row;
  process: string;
  applicationId: string | null;
  /** The membership this application itself made (join first): no duplicate of itself. */
  memberId: string | null;
  unionPath: string | null;
  /** Where review begins. */
  reviewPath: string | null;
  addressHash: string | null;
  today: string;
  /** In which `today` is a day, 'Asia/Shanghai'. */
  timezone: string;
};

export async function applicantFacts(question: ApplicantQuestion): Promise<ApplicantCase> {
  const [row] = await query<ApplicantCase>(
    `SELECT live.state AS "membershipState", live.id AS "liveMemberId", past.ended_reason AS "endedReason", open.id AS "otherOpenId",
            s.id IS NOT NULL AS sanctioned, s.valid_to::text AS "sanctionedUntil",
            EXISTS (SELECT FROM members m WHERE m.phone_hash = a.phone_hash AND m.name = a.name
                    AND m.document_number_hash <> a.document_number_hash AND m.state <> 'ended') AS "sameNamePhone",
            (SELECT count(*)::int FROM applications x WHERE x.address_hash = $5 AND x.submitted_at >= $8::date::timestamp AT TIME ZONE $6) AS "applicationsToday",
            EXISTS (SELECT FROM unions u JOIN grants g ON g.union_id = u.id WHERE u.path = $7
                    AND g.role IN ('unionAdmin', 'unionOperator') AND g.revoked_at IS NULL
                    AND g.valid_from <= $8::date AND (g.valid_to IS NULL OR g.valid_to >= $8::date)) AS "unionHasAdmin",
            (SELECT u.id FROM unions u WHERE u.path = ANY($9) AND EXISTS (
               SELECT FROM grants g JOIN accounts r ON r.id = g.account_id AND r.state = 'active' AND r.id <> a.id
               WHERE g.union_id = u.id AND (g.role = 'unionAdmin' OR g.role = 'unionOperator' AND u.path = coalesce($7, ($9::text[])[cardinality($9::text[])])) AND g.revoked_at IS NULL
                 AND g.valid_from <= $8::date AND (g.valid_to IS NULL OR g.valid_to >= $8::date))
             ORDER BY length(u.path) DESC LIMIT 1) AS "reviewerUnionId"
     FROM accounts a
     LEFT JOIN LATERAL (SELECT id, state FROM members m WHERE m.document_number_hash = a.document_number_hash AND m.state <> 'ended'
                        AND m.id IS DISTINCT FROM $4::uuid LIMIT 1) live ON true
     LEFT JOIN LATERAL (SELECT ended_reason FROM members m WHERE m.document_number_hash = a.document_number_hash AND m.ended_reason <> 'undone'
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
      question.reviewPath === null ? null : pathsTo(question.reviewPath),
    ],
    { prepared: true },
  );
  return row as ApplicantCase;
}

/** An account, and the open (unfinished) application of its person under a process, if any. */
export async function accountAndOpen(
  accountId: string,
  process: string,
): Promise<{ account: Row | undefined; open: Row | undefined }> {
  const [account, application] = [getResource('account'), getResource('application')];
  const [raw] = await query(
    `SELECT ${columnsAs(account, 'a')}, ${columnsAs(application, 'o')} FROM accounts a
     LEFT JOIN applications o ON o.person_hash = a.document_number_hash AND o.process = $2
       AND o.state IN ('draft', 'submitted', 'opened', 'returned', 'withdrawn')
     WHERE a.id = $1`,
    [accountId, process],
    { prepared: true },
  );
  return {
    account: raw && recordOf(account, raw, 'a'),
    open: raw?.['o.id'] ? recordOf(application, raw, 'o') : undefined,
  };
}

const columnsAs = ({ fields }: Resource, alias: string): string =>
  Object.keys(fields)
    .map((name) => `${alias}.${snakeCase(name)} AS "${alias}.${name}"`)
    .join(', ');

const recordOf = (resource: Resource, raw: Record<string, unknown>, alias: string): Row =>
  fromColumns(
    resource,
    Object.fromEntries(Object.keys(resource.fields).map((name) => [name, raw[`${alias}.${name}`]])),
  );

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
