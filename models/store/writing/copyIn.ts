// Rows by the hundred thousand: COPY in one transaction, through the same encryption, hashing and search columns as any write.
// For seeds and imports of reference data only. What people do goes through `transact`, row by row with its audit;
// here each table leaves one audit row that says how many came in.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { v7 as newId } from 'uuid';
import { getResource } from '../../descriptor/registry.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import type { NewRow } from '../../writtenRow.ts';
import type { Actor } from '../gates/actor.ts';
import { database } from '../sql/connect.ts';
import { translateDatabaseError } from '../sql/databaseErrors.ts';
import { dropIndexes } from '../sql/dropIndexes.ts';
import { type AnyWhere, findWith, type Where } from '../sql/find.ts';
import { type Row, toColumns } from '../sql/rows.ts';
import { connectionOf } from '../sql/sequelizeInternals.ts';
import { query } from '../sql/sql.ts';
import { copyLine } from './copyLine.ts';

const linesInChunk = 500;
/** Above this, making all indexes anew costs more than it saves. */
const smallTable = 10_000;

/** Runs `work` in one transaction: all of its rows or none. `reason` names the load in the audit. */
export async function copyIn<T>(actor: Actor, reason: string, work: (load: Load) => Promise<T>): Promise<T> {
  const transaction = await database().transaction();
  const client = connectionOf(transaction);
  try {
    const result = await work(new Load(client, actor, reason));
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw translateDatabaseError(error);
  }
}

/** Whether a load of this reason has brought records of this resource. */
export async function isLoaded(name: ResourceName, reason: string): Promise<boolean> {
  return (
    (
      await query(`SELECT 1 AS yes FROM audit WHERE resource = $1 AND record_id = $2 AND action = 'copyIn' LIMIT 1`, [
        name,
        reason,
      ])
    ).length > 0
  );
}

export class Load {
  private readonly client: PoolClient;
  private readonly actor: Actor;
  private readonly reason: string;

  constructor(client: PoolClient, actor: Actor, reason: string) {
    this.client = client;
    this.actor = actor;
    this.reason = reason;
  }

  /** Records of one resource, in clear. All carry the fields of the first one; `id`, times and version are filled in. */
  async records<N extends ResourceName>(name: N, records: Iterable<NewRow<N>>): Promise<number> {
    const resource = getResource(name);
    const now = new Date().toISOString();
    const stamps = resource.appendOnly ? { createdAt: now } : { createdAt: now, updatedAt: now, version: 1 };
    let columns: string[] | undefined;
    function* lines() {
      for (const record of records) {
        const row = toColumns(resource, { id: newId(), ...stamps, ...record });
        columns ??= [...row.keys()];
        if (row.size !== columns.length) throw new Error(`records of ${name} differ in their fields`);
        yield copyLine(columns.map((column) => row.get(column)));
      }
    }
    const iterator = lines();
    const first = iterator.next();
    if (first.done) return 0;
    const rest = (function* () {
      yield first.value;
      yield* iterator;
    })();
    return this.lines(name, columns as string[], rest);
  }

  /** Ready lines of COPY's text format, for loads that make them faster than `records` can. */
  async lines(
    name: ResourceName,
    columns: readonly string[],
    lines: Iterable<string>,
    table = getResource(name).table,
  ): Promise<number> {
    return this.chunks(name, columns, chunked(lines), table);
  }

  /** Bytes of COPY's text format, of many lines each. */
  async chunks(
    name: ResourceName,
    columns: readonly string[],
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    table = getResource(name).table,
  ): Promise<number> {
    const stream = this.client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 4 }), stream);
    await this.auditLoad(name, stream.rowCount);
    return stream.rowCount;
  }

  /** Looks up what the load itself has written. */
  find<N extends ResourceName>(name: N, where: Where<N>): Promise<Rows[N][]>;
  find(name: ResourceName, where: AnyWhere): Promise<Row[]> {
    return findWith(this.client, getResource(name), where);
  }

  /** Hand-written SQL, for the named files of models/store. */
  async query<T extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<T[]> {
    return (await this.client.query(sql, [...parameters])).rows as T[];
  }

  /** Fills an (almost) empty table without its secondary indexes and foreign keys, and makes them again at the end, in the same transaction. */
  async withoutIndexes<T>(name: ResourceName, work: () => Promise<T>): Promise<T> {
    const { table } = getResource(name);
    await this.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const [many] = await this.query(`SELECT 1 FROM ${table} OFFSET ${smallTable} LIMIT 1`);
    if (many) return work();
    const makeAgain = await dropIndexes(this.client, [table]);
    const result = await work();
    await makeAgain();
    return result;
  }

  /** The audit row of a load: how many rows of which resource. `lines` and `records` write theirs themselves. */
  async auditLoad(name: ResourceName, rows: number): Promise<void> {
    await this.query(
      `INSERT INTO audit (id, actor_id, actor, action, resource, record_id, after, reason) VALUES ($1, $2, $3, 'copyIn', $4, $6, $5, $6)`,
      [newId(), this.actor.accountId, this.actor.label, name, JSON.stringify({ rows }), this.reason],
    );
  }
}

/** Making lines is work for the processor: between chunks everybody else has his turn. */
async function* chunked(lines: Iterable<string>): AsyncGenerator<Buffer> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length < linesInChunk) continue;
    yield Buffer.from(chunk.join(''));
    chunk = [];
    await setImmediate();
  }
  if (chunk.length) yield Buffer.from(chunk.join(''));
}
