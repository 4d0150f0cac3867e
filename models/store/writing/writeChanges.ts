// All changes of a flush in one statement: WITH i0 AS (INSERT …), u1 AS (UPDATE … RETURNING 1) SELECT how many rows each update hit.
// Statements of the same shape share a name, so PostgreSQL parses and plans them once a connection.
import type { PoolClient } from 'pg';
import type { Resource } from '../../descriptor/types.ts';
import { type Row, toColumns } from '../sql/rows.ts';
import { statementName } from '../sql/sql.ts';

export type Change =
  | { kind: 'insert'; resource: Resource; row: Row }
  | { kind: 'update'; resource: Resource; row: Row; patch: Record<string, unknown>; version: number }
  | { kind: 'delete'; resource: Resource; row: Row; version: number | undefined };

/** A statement beside the changes, for the named files of models/store; `bind` gives a value its place. */
export type AttachedStatement = (bind: (value: unknown) => string) => string;
/** What goes out with the last of the changes: statements beside them, and channels that are told when it commits. */
export type Attachments = { attached?: readonly AttachedStatement[]; channels?: readonly string[] };

const maxParameters = 20_000;
const mostPrepared = 240;

/** True when the changes are certain to go out in one statement that cannot meet a row changed meanwhile. */
export const fitsOneStatement = (changes: readonly Change[]): boolean =>
  changes.length <= 100 && changes.every(({ kind }) => kind === 'insert');

/** @returns the first update or delete whose row was gone or changed, if any. */
export async function writeChanges(
  client: Pick<PoolClient, 'query'>,
  changes: readonly Change[],
  attachments: Attachments = {},
): Promise<Change | undefined> {
  let rest = [...changes];
  while (rest.length || attachments.attached?.length || attachments.channels?.length) {
    const statement = new Statement();
    const taken = rest.findIndex((change) => !statement.add(change));
    rest = taken === -1 ? [] : rest.slice(taken);
    const stale = await statement.run(client, rest.length ? {} : attachments);
    if (stale) return stale;
    if (!rest.length) return undefined;
  }
  return undefined;
}

class Statement {
  private readonly parameters: unknown[] = [];
  private readonly inserts = new Map<string, { head: string; rows: string[] }>();
  private readonly guarded: { change: Change; sql: string }[] = [];

  /** False when the statement is full. */
  add(change: Change): boolean {
    if (this.parameters.length > maxParameters) return false;
    if (change.kind === 'insert') this.insert(change.resource, change.row);
    else if (change.kind === 'update') this.update(change);
    else this.delete(change);
    return true;
  }

  async run(
    client: Pick<PoolClient, 'query'>,
    { attached = [], channels = [] }: Attachments,
  ): Promise<Change | undefined> {
    const inserts = [...this.inserts.values()].map(
      ({ head, rows }, index) => `i${index} AS (${head} VALUES ${rows.join(', ')})`,
    );
    const guarded = this.guarded.map(({ sql }, index) => `u${index} AS (${sql} RETURNING 1)`);
    const counts = this.guarded.map((_, index) => `(SELECT count(*)::int FROM u${index}) AS u${index}`);
    const extra = attached.map((write, index) => `b${index} AS (${write((value) => this.bind(value))})`);
    const notifications = channels.map((channel) => `pg_notify(${this.bind(channel)}, '')`);
    const parts = [...inserts, ...guarded, ...extra];
    const text = `${parts.length ? `WITH ${parts.join(', ')} ` : ''}SELECT ${[...counts, ...notifications].join(', ') || '1'}`;
    const named = this.parameters.length < mostPrepared ? { name: statementName(text) } : {};
    const { rows } = await client.query({ text, values: this.parameters, ...named });
    return this.guarded.find((_, index) => rows[0]?.[`u${index}`] !== 1)?.change;
  }

  private insert(resource: Resource, row: Row): void {
    const columns = toColumns(resource, row);
    const head = `INSERT INTO ${resource.table} (${[...columns.keys()].join(', ')})`;
    const group = this.inserts.get(head) ?? { head, rows: [] };
    this.inserts.set(head, group);
    group.rows.push(`(${[...columns.values()].map((value) => this.bind(value)).join(', ')})`);
  }

  private update({ resource, row, patch, version }: Extract<Change, { kind: 'update' }>): void {
    const sets = [...toColumns(resource, patch)].map(([column, value]) => `${column} = ${this.bind(value)}`);
    const sql = `UPDATE ${resource.table} SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = ${this.bind(row.id)} AND version = ${this.bind(version)}`;
    this.guarded.push({ change: { kind: 'update', resource, row, patch, version }, sql });
  }

  private delete({ resource, row, version }: Extract<Change, { kind: 'delete' }>): void {
    const guard = version === undefined ? '' : ` AND version = ${this.bind(version)}`;
    this.guarded.push({
      change: { kind: 'delete', resource, row, version },
      sql: `DELETE FROM ${resource.table} WHERE id = ${this.bind(row.id)}${guard}`,
    });
  }

  private bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }
}
