import type { ClientBase } from 'pg';

export type Table = {
  name: string;
  /** Those that are written; what the database computes it computes again. */
  columns: string[];
};
export type Counts = Record<string, number>;

/** The tables of the application; the queue of jobs, in a schema of its own, is made anew from `job_runs`. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname ORDER BY c.relname`);
  return rows;
}

export async function countRows(client: ClientBase, tables: readonly string[]): Promise<Counts> {
  const counts: Counts = {};
  for (const table of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${client.escapeIdentifier(table)}`);
    counts[table] = Number(rows[0]?.count);
  }
  return counts;
}

/** `18.1`, without what its packager adds. */
export async function serverVersion(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return rows[0]?.version.split(' ')[0] ?? '';
}
