// What the database knows about cases, by subject: only what is asked for, for one case or a thousand, in one round trip.
import { query } from '../sql/sql.ts';
import { pathsTo } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';
import { address } from './address.ts';
import { type Burst, deviceBurst, homeBurst, networkBurst, unionBurst } from './burst.ts';
import { duplicate } from './duplicate.ts';
import { type EarlierCases, earlierCases } from './earlierCases.ts';
import type { FactFragment } from './fragment.ts';
import { type Membership, membership } from './membership.ts';
import { openApplication } from './openApplication.ts';
import { reviewer } from './reviewer.ts';
import { type Sanction, sanction } from './sanction.ts';
import { staffing } from './staffing.ts';

export type RawFacts = {
  membership: Membership;
  sanction: Sanction | null;
  duplicate: boolean;
  openApplication: boolean;
  address: number;
  deviceBurst: Burst | null;
  networkBurst: Burst | null;
  homeBurst: Burst | null;
  unionBurst: Burst | null;
  staffing: boolean;
  earlierCases: EarlierCases;
  /** The union that reviews. */
  reviewer: string | null;
};
export type StoredSubject = keyof RawFacts;

const fragments: Record<StoredSubject, FactFragment> = {
  membership,
  sanction,
  duplicate,
  openApplication,
  address,
  deviceBurst,
  networkBurst,
  homeBurst,
  unionBurst,
  staffing,
  earlierCases,
  reviewer,
};

export const isStored = (subject: string): subject is StoredSubject => Object.hasOwn(fragments, subject);

export type FactCase = {
  accountId: string;
  /** Under which its cases are kept; null for the person of the account. */
  personHash: string | null;
  /** Who began it for another, and so does not decide it. */
  begunById: string | null;
  /** Imposed what it appeals against, and so does not decide it either. */
  recusedId?: string | null;
  process: string;
  /** The case itself and the membership it has made, which count against nobody. */
  applicationId: string | null;
  memberId: string | null;
  /** Where the case lies. */
  unionId: string | null;
  addressHash: string | null;
  /** Whence it came; nothing is counted of what is not known. */
  origin?: { deviceHash: string | null; networkHash: string | null; homeHash: string | null } | undefined;
  /** Of a case that is judged again; null for one that is being submitted. */
  submittedAt: string | null;
  /** Where review begins. */
  reviewPath: string | null;
};

/**
 * @param day on which sanctions and grants count, and whose applications are counted
 * @param tx when the facts are to be read in a transaction
 * @returns of each case, in order, the subjects asked for and no others
 */
export async function readFacts(
  cases: readonly FactCase[],
  subjects: ReadonlySet<StoredSubject>,
  day: string,
  tx?: Tx,
): Promise<Partial<RawFacts>[]> {
  if (!subjects.size || !cases.length) return cases.map(() => ({}));
  const isOne = cases.length === 1;
  const sql = statement(subjects, isOne ? oneCase : manyCases);
  const lines = cases.map(valuesOf);
  const parameters = [
    day,
    ...(lines[0] ?? []).map((value, column) => (isOne ? value : lines.map((line) => line[column]))),
  ];
  return tx ? tx.query(sql, parameters) : query(sql, parameters, { prepared: true });
}

const columns = {
  account_id: 'uuid',
  case_hash: 'text',
  begun_by_id: 'uuid',
  recused_id: 'uuid',
  process: 'text',
  application_id: 'uuid',
  member_id: 'uuid',
  union_id: 'uuid',
  address_hash: 'text',
  device_hash: 'text',
  network_hash: 'text',
  home_hash: 'text',
  submitted_at: 'timestamptz',
  paths: 'text',
  review_path: 'text',
} as const;
/** In the order of `columns`. */
const valuesOf = ({ reviewPath, ...given }: FactCase) => [
  given.accountId,
  given.personHash,
  given.begunById,
  given.recusedId ?? null,
  given.process,
  given.applicationId,
  given.memberId,
  given.unionId,
  given.addressHash,
  given.origin?.deviceHash ?? null,
  given.origin?.networkHash ?? null,
  given.origin?.homeHash ?? null,
  given.submittedAt,
  reviewPath && pathsTo(reviewPath).join(' '),
  reviewPath,
];

const names = Object.keys(columns).join(', ');
const typed = (list: '' | '[]') => Object.values(columns).map((type, index) => `$${index + 2}::${type}${list}`);
/** One line, and said to be one: of an array the planner knows its length only anew each time, and would plan each time. */
const oneCase = `(VALUES (${typed('').join(', ')}, 1)) AS q (${names}, number)`;
const manyCases = `unnest(${typed('[]').join(', ')}) WITH ORDINALITY AS q (${names}, number)`;

/** In the order of `fragments`, so that the same subjects are the same statement. */
function statement(subjects: ReadonlySet<StoredSubject>, cases: string): string {
  const wanted = Object.entries(fragments).filter(([subject]) => subjects.has(subject as StoredSubject));
  return `WITH cases AS MATERIALIZED (
  SELECT $1::date AS day, q.*, string_to_array(q.paths, ' ') AS review_paths, a.document_number_hash AS person_hash, coalesce(q.case_hash, a.document_number_hash) AS subject_hash, a.phone_hash, a.name
  FROM ${cases}
  JOIN accounts a ON a.id = q.account_id)
SELECT ${wanted.map(([subject, { value }]) => `${value} AS "${subject}"`).join(',\n  ')}
FROM cases c
ORDER BY c.number`;
}
