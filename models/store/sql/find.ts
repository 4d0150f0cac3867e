// How workflows look things up for themselves: unscoped, unmasked, decrypted. Never called on behalf of a reader.
import type { PoolClient } from 'pg';
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import { fromColumns, identityHash, type Row } from './rows.ts';
import { query } from './sql.ts';

type Comparison<V> = { gte?: V; gt?: V; lte?: V; lt?: V; ne?: V | null };
type Condition<V> = V | null | readonly V[] | Comparison<V>;
/** Field → value, list of values, null, or comparison. Identity fields are given in clear. */
export type Where<N extends ResourceName> = { [F in keyof Rows[N]]?: Condition<NonNullable<Rows[N][F]>> };
/** `order`: a field, or '-' and a field for the last first. */
export type FindOptions<F extends string = string> = { order?: F | `-${F}`; limit?: number };
type FieldOf<N extends ResourceName> = keyof Rows[N] & string;
/** The same for code that serves every resource. */
export type AnyWhere = Readonly<Record<string, unknown>>;

/** The columns of a resource's fields; never those that only serve searching, which are large. */
const fieldColumns = (resource: Resource): string => {
  const columns = selected.get(resource) ?? Object.keys(resource.fields).map(snakeCase).join(', ');
  selected.set(resource, columns);
  return columns;
};
const selected = new WeakMap<Resource, string>();

export async function find<N extends ResourceName>(
  name: N,
  where: Where<N>,
  options?: FindOptions<FieldOf<N>>,
): Promise<Rows[N][]>;
export async function find(name: ResourceName, where: AnyWhere, options: FindOptions = {}): Promise<Row[]> {
  const { sql, parameters, read } = selectSql(getResource(name), where, options);
  return (await query(sql, parameters, { prepared: options.limit === 1 })).map(read);
}

export async function findOne<N extends ResourceName>(
  name: N,
  where: Where<N>,
  options: FindOptions<FieldOf<N>> = {},
): Promise<Rows[N] | undefined> {
  return (await find(name, where, { ...options, limit: 1 }))[0];
}

/**
 * The same within a transaction's connection. `lock`: against any change, not against being referred to: a row that is written first and
 * refers to this one shares its key, so that two who wrote such rows would wait for each other for ever.
 */
export async function findWith(
  client: Pick<PoolClient, 'query'>,
  resource: Resource,
  where: AnyWhere,
  options: FindOptions & { lock?: boolean } = {},
): Promise<Row[]> {
  const { sql, parameters, read } = selectSql(resource, where, options);
  return (await client.query(`${sql}${options.lock ? ' FOR NO KEY UPDATE' : ''}`, parameters)).rows.map(read);
}

function selectSql(resource: Resource, where: AnyWhere, { order, limit }: FindOptions) {
  const parameters: unknown[] = [];
  const parts = Object.entries(where).map(([name, value]) => part(resource, name, value, parameters));
  const tail = `${order ? ` ORDER BY ${orderSql(resource, order)}` : ''}${limit ? ` LIMIT ${Math.trunc(limit)}` : ''}`;
  return {
    sql: `SELECT ${fieldColumns(resource)} FROM ${resource.table}${parts.length ? ` WHERE ${parts.join(' AND ')}` : ''}${tail}`,
    parameters,
    read: (raw: Record<string, unknown>) => fromColumns(resource, raw),
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
  if (Array.isArray(value)) {
    const list = `$${parameters.push(hashed ? value.map((each) => identityHash(field, String(each))) : value)}`;
    const among = `${column} = ANY(${list})`;
    return field.listedIn ? `(${among} OR ${snakeCase(field.listedIn)} && ${list}::text[])` : among;
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    const comparison = value as Comparison<unknown>;
    const operators = { gte: '>=', gt: '>', lte: '<=', lt: '<', ne: 'IS DISTINCT FROM' } as const;
    return Object.entries(operators)
      .flatMap(([key, sign]) =>
        key in comparison ? [`${column} ${sign} ${bind(comparison[key as keyof Comparison<unknown>])}`] : [],
      )
      .join(' AND ');
  }
  const equal = `${column} = ${bind(value)}`;
  return field.listedIn ? `(${equal} OR ${snakeCase(field.listedIn)} @> ARRAY[${bind(value)}]::text[])` : equal;
}
