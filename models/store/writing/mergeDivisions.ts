import type { Load } from './copyIn.ts';

export type StoredDivision = { id: string; fullName: string; statOnly: boolean };

/** What the database has already; the caller sends only what differs. Others who seed at the same moment wait here. */
export async function storedDivisions(load: Load): Promise<Map<string, StoredDivision>> {
  await load.query("SELECT pg_advisory_xact_lock(hashtext('seed divisions'))");
  const rows = await load.query<StoredDivision>(
    'SELECT id, full_name AS "fullName", stat_only AS "statOnly" FROM divisions',
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Adds new divisions and brings changed ones up to date. */
export async function mergeDivisions(load: Load, columns: readonly string[], lines: Iterable<string>): Promise<number> {
  await load.query('CREATE TEMPORARY TABLE incoming_divisions (LIKE divisions INCLUDING DEFAULTS) ON COMMIT DROP');
  const count = await load.lines('division', columns, lines, 'incoming_divisions');
  await load.query(
    `INSERT INTO divisions (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM incoming_divisions ORDER BY length(id)
     ON CONFLICT (id) DO UPDATE SET ${columns
       .filter((column) => column !== 'id')
       .map((column) => `${column} = excluded.${column}`)
       .join(', ')}`,
  );
  return count;
}
