// How workflows look things up for themselves: unscoped, unmasked, decrypted. Never called on behalf of a reader.
import type { PoolClient } from 'pg';
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { fromColumns, identityHash, type Row } from './rows.ts';
import { query } from './sql.ts';

type Comparison = { gte?: unknown; gt?: unknown; lte?: unknown; lt?: unknown; ne?: unknown };
/** Field → value, list of values, null, or comparison. Identity fields are given in clear. */
export type Where = Record<string, unknown | readonly unknown[] | null | Comparison>;
export type FindOptions = { order?: string; limit?: number };

/** The columns of a resource's fields; never those that only serve searching, which are large. */
const fieldColumns = (resource: Resource): string => {
  const columns = selected.get(resource) ?? Object.keys(resource.fields).map(snakeCase).join(', ');
  selected.set(resource, columns);
  return columns;
};
const selected = new WeakMap<Resource, string>();

export async function find(name: string, where: Where, options: FindOptions = {}): Promise<Row[]> {
  const resource = getResource(name);
  const { sql, parameters } = selectSql(resource, where, options);
  return (await query(sql, parameters, { prepared: options.limit === 1 })).map((raw) => fromColumns(resource, raw));
}

export const findOne = async (name: string, where: Where, options: FindOptions = {}): Promise<Row | undefined> =>
  (await find(name, where, { ...options, limit: 1 }))[0];

/** The same within a transaction's connection. */
export async function findWith(
  client: Pick<PoolClient, 'query'>,
  name: string,
  where: Where,
  options: FindOptions & { lock?: boolean } = {},
): Promise<Row[]> {
  const resource = getResource(name);
  const { sql, parameters } = selectSql(resource, where, options);
  const { rows } = await client.query(`${sql}${options.lock ? ' FOR UPDATE' : ''}`, parameters as unknown[]);
  return rows.map((raw) => fromColumns(resource, raw));
}

function selectSql(resource: Resource, where: Where, { order, limit }: FindOptions) {
  const parameters: unknown[] = [];
  const parts = Object.entries(where).map(([name, value]) => part(resource, name, value, parameters));
  const tail = `${order ? ` ORDER BY ${orderSql(resource, order)}` : ''}${limit ? ` LIMIT ${Math.trunc(limit)}` : ''}`;
  return {
    sql: `SELECT ${fieldColumns(resource)} FROM ${resource.table}${parts.length ? ` WHERE ${parts.join(' AND ')}` : ''}${tail}`,
    parameters,
  };
}

/** 'createdAt' or '-createdAt'. */
function orderSql(resource: Resource, order: string): string {
  const name = order.replace(/^-/, '');
  if (!resource.fields[name]) throw new Error(`${resource.name} has no field ${name}`);
  return `${snakeCase(name)}${order.startsWith('-') ? ' DESC' : ''}`;
}

function part(resource: Resource, name: string, value: unknown, parameters: unknown[]): string {
  const field = resource.fields[name];
  if (!field) throw new Error(`${resource.name} has no field ${name}`);
  const hashed = field.kind === 'identity';
  const column = snakeCase(name) + (hashed ? '_hash' : '');
  const bind = (each: unknown) => `$${parameters.push(hashed ? identityHash(field, String(each)) : each)}`;
  if (value === null) return `${column} IS NULL`;
  if (Array.isArray(value))
    return `${column} = ANY($${parameters.push(hashed ? value.map((each) => identityHash(field, String(each))) : value)})`;
  if (typeof value === 'object' && !(value instanceof Date)) {
    const comparison = value as Comparison;
    const operators = { gte: '>=', gt: '>', lte: '<=', lt: '<', ne: 'IS DISTINCT FROM' } as const;
    return Object.entries(operators)
      .flatMap(([key, sign]) =>
        key in comparison ? [`${column} ${sign} ${bind(comparison[key as keyof Comparison])}`] : [],
      )
      .join(' AND ');
  }
  return `${column} = ${bind(value)}`;
}
