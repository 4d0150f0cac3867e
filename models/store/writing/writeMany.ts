// Many rows of one resource in few statements: each column travels as one array, whatever the number of rows. What a column is
// comes from the kind of its field.
import type { PoolClient } from 'pg';
import type { Resource } from '../../descriptor/types.ts';
import type { SqlType } from '../../fieldKinds/fieldKind.ts';
import { columnsOf } from '../sql/columnsOf.ts';
import { type Row, toColumns } from '../sql/rows.ts';
import { statementName } from '../sql/sql.ts';
import { arrayLiteral } from './copyLine.ts';

type Client = Pick<PoolClient, 'query'>;
export type RowUpdate = { row: Row; patch: Record<string, unknown>; version: number };

/** Inserts rows. @returns the ids of those that are new; with `skipExisting` what a unique index holds already is left out. */
export async function insertRows(
  client: Client,
  resource: Resource,
  rows: readonly Row[],
  { skipExisting = false } = {},
): Promise<Set<string>> {
  const inserted = new Set<string>();
  for (const { columns, lines } of sameColumns(rows.map((row) => toColumns(resource, row)))) {
    const sql = `INSERT INTO ${resource.table} (${columns.join(', ')}) SELECT ${columns.map(asStored(resource)).join(', ')}
      FROM ${unnest(resource, columns)}${skipExisting ? ' ON CONFLICT DO NOTHING' : ''} RETURNING id`;
    for (const { id } of await run(client, resource, columns, lines, sql)) inserted.add(String(id));
  }
  return inserted;
}

/** Changes rows that still have the version they were read with. @returns the first that had not. */
export async function updateRows(
  client: Client,
  resource: Resource,
  updates: readonly RowUpdate[],
): Promise<Row | undefined> {
  const given = updates.map(({ row, patch, version }) =>
    toColumns(resource, { ...patch, id: row.id }).set('version', version),
  );
  const updated = new Set<string>();
  for (const { columns, lines } of sameColumns(given)) {
    const sets = columns
      .filter((column) => column !== 'id' && column !== 'version')
      .map((column) => `${column} = ${asStored(resource)(column)}`);
    const sql = `UPDATE ${resource.table} AS stored SET ${[...sets, 'version = stored.version + 1'].join(', ')}
      FROM ${unnest(resource, columns)} WHERE stored.id = given.id AND stored.version = given.version RETURNING stored.id`;
    for (const { id } of await run(client, resource, columns, lines, sql)) updated.add(String(id));
  }
  return updates.find(({ row }) => !updated.has(row.id))?.row;
}

type Line = ReadonlyMap<string, unknown>;

/** Lines by the columns they give a value. */
function sameColumns(all: readonly Line[]): { columns: string[]; lines: Line[] }[] {
  const groups = new Map<string, { columns: string[]; lines: Line[] }>();
  for (const line of all) {
    const columns = [...line.keys()].sort();
    const key = columns.join();
    const group = groups.get(key) ?? { columns, lines: [] };
    groups.set(key, group);
    group.lines.push(line);
  }
  return [...groups.values()];
}

async function run(
  client: Client,
  resource: Resource,
  columns: readonly string[],
  lines: readonly Line[],
  text: string,
): Promise<{ id: unknown }[]> {
  const types = typesOf(resource);
  const values = columns.map((column) => {
    const isList = types.get(column) === 'text[]';
    return lines.map((line) => {
      const value = line.get(column);
      return isList && Array.isArray(value) ? arrayLiteral(value) : (value ?? null);
    });
  });
  return (await client.query({ text, values, name: statementName(text) })).rows;
}

/** `unnest($1::uuid[], …) AS given (id, …)`. An array of arrays would be one matrix, so lists travel as their text. */
const unnest = (resource: Resource, columns: readonly string[]): string => {
  const types = typesOf(resource);
  const arrays = columns.map((column, index) => {
    const type = types.get(column);
    return `$${index + 1}::${type === 'text[]' ? 'text' : type}[]`;
  });
  return `unnest(${arrays.join(', ')}) AS given (${columns.join(', ')})`;
};

const asStored =
  (resource: Resource) =>
  (column: string): string =>
    typesOf(resource).get(column) === 'text[]' ? `given.${column}::text[]` : `given.${column}`;

const cachedTypes = new WeakMap<Resource, ReadonlyMap<string, SqlType>>();
function typesOf(resource: Resource): ReadonlyMap<string, SqlType> {
  const types =
    cachedTypes.get(resource) ?? new Map(columnsOf(resource).map(({ column, sqlType }) => [column, sqlType]));
  cachedTypes.set(resource, types);
  return types;
}

export function* chunksOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}
