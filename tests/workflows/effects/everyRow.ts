// What the database holds, as far as two runs of the same must agree.
import { resources } from '../../../models/descriptor/registry.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';

type Tables = Record<string, string[]>;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moment = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^"]*/g;

/** An encrypted value: what the message came to says what it was. */
const sealed = /"a\.t\.[^"]*"/g;

/** The ids that are there. */
export async function knownIds(): Promise<ReadonlySet<string>> {
  const tables = await everyTable((text) => text);
  return new Set(Object.values(tables).flatMap((rows) => rows.flatMap((row) => row.match(uuid) ?? [])));
}

/** Table → its rows as texts, in an order that does not depend on ids or times; ids that were not known are all alike. */
export async function everyRow(known: ReadonlySet<string>): Promise<Tables> {
  return everyTable((text) =>
    text
      .replace(moment, 'then')
      .replace(sealed, '"sealed"')
      .replace(uuid, (id) => (known.has(id) ? id : 'new')),
  );
}

/** Encrypted columns differ at each writing, so that resources are read in clear; other tables as they are. */
async function everyTable(normal: (text: string) => string): Promise<Tables> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name NOT IN ('sessions', 'rate_limits', 'migrations', 'divisions') ORDER BY 1`,
  );
  const found: Tables = {};
  for (const { name } of tables) {
    const resource = resources.find(({ table }) => table === name);
    const rows = resource
      ? await find(resource.name, {})
      : await query(`SELECT (to_jsonb(t) - 'search' - 'id') AS row FROM ${name} t`);
    found[name] = rows.map((row) => normal(JSON.stringify(row))).sort();
  }
  return found;
}
