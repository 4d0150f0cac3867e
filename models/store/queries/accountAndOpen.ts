import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { Rows } from '../../rows.ts';
import { inStates } from '../sql/inStates.ts';
import { fromColumns, type Row } from '../sql/rows.ts';
import { query } from '../sql/sql.ts';

/** An account, and the open (unfinished) application of its person under a process, if any. */
export async function accountAndOpen(
  accountId: string,
  process: string,
): Promise<{ account: Rows['account'] | undefined; open: Rows['application'] | undefined }> {
  const [account, application] = [getResource('account'), getResource('application')];
  const [raw] = await query(
    `SELECT ${columnsAs(account, 'a')}, ${columnsAs(application, 'o')} FROM accounts a
     LEFT JOIN applications o ON o.person_hash = a.document_number_hash AND o.process = $2
       AND ${inStates('application', 'unfinished', 'o')}
     WHERE a.id = $1`,
    [accountId, process],
    { prepared: true },
  );
  return {
    account: raw && (recordOf(account, raw, 'a') as Rows['account']),
    open: raw?.['o.id'] ? (recordOf(application, raw, 'o') as Rows['application']) : undefined,
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
