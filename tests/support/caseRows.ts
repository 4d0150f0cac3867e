// The rows of one case, taken down and put back, so that what is tried on it leaves no trace.
import { withConnection } from '../../models/store/sql/connection.ts';
import { query } from '../../models/store/sql/sql.ts';
import { listTables } from '../../models/store/sql/tables.ts';

/** Who and what a case is about. */
export type CaseKeys = { applicationId: string; accountId: string; subjectId: string };
export type CaseRows = Readonly<Record<string, unknown[]>>;

/** What is referred to stands before what refers to it. */
const tablesOf = ({ applicationId, accountId, subjectId }: CaseKeys): [table: string, where: string][] => [
  ['unions', `id = '${subjectId}'`],
  ['accounts', `id = '${accountId}'`],
  ['members', `(account_id = '${accountId}' OR id = '${subjectId}')`],
  ['sanctions', `id = '${subjectId}'`],
  ['applications', `id IN ('${applicationId}', '${subjectId}')`],
  ['membership_events', `member_id IN (SELECT id FROM members WHERE account_id = '${accountId}')`],
  ...['decisions', 'consents', 'notices', 'notice_events'].map((table): [string, string] => [
    table,
    `application_id IN ('${applicationId}', '${subjectId}')`,
  ]),
];

export async function takeDown(keys: CaseKeys): Promise<CaseRows> {
  const rows: Record<string, unknown[]> = {};
  for (const [table, where] of tablesOf(keys))
    rows[table] = (await query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`)).map(
      ({ row }) => row,
    );
  return rows;
}

/** All of them at once. A union and an account stay, for others hang on them: what a case may change in them is put back. */
export async function putBack(keys: CaseKeys, rows: CaseRows): Promise<void> {
  const [unions, accounts, ...tables] = tablesOf(keys);
  const columns = await writtenColumns();
  await query(
    [
      ...tables.toReversed().map(([table, where]) => `DELETE FROM ${table} WHERE ${where}`),
      ...tables.map(
        ([table]) =>
          `INSERT INTO ${table} (${columns.get(table)}) SELECT ${columns.get(table)} FROM ${written(table, rows)}`,
      ),
      `UPDATE unions u SET name = t.name, duty_phone = t.duty_phone, former_names = t.former_names, version = t.version
       FROM ${written('unions', rows)} t WHERE u.${unions?.[1]} AND t.id = u.id`,
      `UPDATE accounts a SET phone = t.phone, phone_hash = t.phone_hash, state = t.state, version = t.version
       FROM ${written('accounts', rows)} t WHERE a.${accounts?.[1]} AND t.id = a.id`,
    ].join(';\n'),
  );
}

/** What the database computes it computes again. */
async function writtenColumns(): Promise<Map<string, string>> {
  known ??= new Map((await withConnection(listTables)).map(({ name, columns }) => [name, columns.join(', ')]));
  return known;
}
let known: Map<string, string> | undefined;

const written = (table: string, rows: CaseRows) =>
  `jsonb_populate_recordset(NULL::${table}, '${JSON.stringify(rows[table] ?? []).replaceAll("'", "''")}')`;
