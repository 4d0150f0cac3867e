import { query } from '../sql/sql.ts';

/** The newest migration that the open database has seen. */
export async function newestMigration(): Promise<string> {
  const [row] = await query<{ name: string }>('SELECT name FROM migrations ORDER BY name DESC LIMIT 1');
  return row?.name ?? '';
}
