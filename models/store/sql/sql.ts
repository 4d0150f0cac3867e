import { createHash } from 'node:crypto';
import { withConnection } from './connection.ts';
import { translateErrors } from './databaseErrors.ts';
import { remember } from './remember.ts';

export type QueryOptions = {
  /** Planned once a connection. For statements of a fixed text whose best plan does not hang on the values. */
  prepared?: boolean;
  /** May be answered by a replica, a moment behind: lists and totals that people look at. */
  replica?: boolean;
};

/** Hand-written SQL, for the named files of this folder only. Parameters are `$1`, `$2` …; rows come back as they are. */
export async function query<T extends object = Record<string, unknown>>(
  sql: string,
  parameters: readonly unknown[] = [],
  { prepared = false, replica = false }: QueryOptions = {},
): Promise<T[]> {
  const statement = { text: sql, values: [...parameters], ...(prepared ? { name: statementName(sql) } : {}) };
  return translateErrors(() =>
    withConnection(async (client) => (await client.query(statement)).rows as T[], { replica }),
  );
}

/** The name under which a connection keeps the plan of a statement. */
export const statementName = remember({ most: 1000 }, (sql: string) => createHash('md5').update(sql).digest('hex'));
