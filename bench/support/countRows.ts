import type { Client } from 'pg';

/** How many rows each table has. */
export async function countRows(client: Client): Promise<Map<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    counts.set(name, Number((await client.query(`SELECT count(*) AS n FROM ${name}`)).rows[0].n));
  }
  return counts;
}

/** How many rows each table has gained since; tables that gained none are left out. */
export async function countNewRows(client: Client, before: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const growth = [...(await countRows(client))].map(([name, n]): [string, number] => [
    name,
    n - (before.get(name) ?? 0),
  ]);
  return new Map(growth.filter(([, gained]) => gained !== 0));
}
