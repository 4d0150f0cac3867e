// How things are written. One act is one transaction; its rows are collected and go to the database in one statement,
// each with its audit row, so nobody can forget the audit and a submission costs few round trips.
import type { PoolClient } from 'pg';
import { NotFound } from '../../../errors.ts';
import { getResource, resourceOf } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import type { ChangingName, Created, NewRow } from '../../writtenRow.ts';
import type { Actor } from '../gates/actor.ts';
import type { AuditedRecord } from '../gates/maskGate.ts';
import { withConnection } from '../sql/connection.ts';
import { translateErrors } from '../sql/databaseErrors.ts';
import { type AnyWhere, type FindOptions, findWith, type Where } from '../sql/find.ts';
import { notifyHere, notifySoon } from '../sql/notifications.ts';
import type { Row } from '../sql/rows.ts';
import { markBroken } from '../sql/sequelizeInternals.ts';
import { addToTally, type Tally, tallyCommitted } from './auditTally.ts';
import { type About, AuditTrail, auditedRecord, type RecordedChange } from './auditTrail.ts';
import { PendingChanges } from './pendingChanges.ts';
import { changedIn, newRow, nextVersion, pick, searchedWith } from './rowVersions.ts';
import { type AttachedStatement, type Change, fitsOneStatement, writeChanges } from './writeChanges.ts';
import { rowsInChunk, staleRow, writeInBulk } from './writeInBulk.ts';
import { chunksOf, insertRows } from './writeMany.ts';

export type { About } from './auditTrail.ts';

/** Runs `work` in one transaction: all of it or nothing. Errors of the database come out as sentences. */
export async function transact<T>(actor: Actor, about: About, work: (tx: Tx) => Promise<T>): Promise<T> {
  return translateErrors(() =>
    withConnection(async (client) => {
      const tx = new Tx(actor, about, client);
      try {
        const result = await work(tx);
        await tx.commit();
        return result;
      } catch (error) {
        await tx.rollback();
        throw error;
      }
    }),
  );
}

type Finding<N extends ResourceName> = FindOptions<keyof Rows[N] & string> & { lock?: boolean };
/** One record that a rehearsal would have written, masked as in the audit. */
export type RehearsedChange = AuditedRecord & { act: Change['kind'] };
export type Rehearsal<T> = { result: T; changes: RehearsedChange[] };

/** Beyond it changes go out resource by resource, each column as one array. */
const mostInOneStatement = 200;
/** People whose audit rows wait for the end of the transaction; beyond it they go out earlier, so that memory has a bound. */
const mostAuditsKept = 5_000;

export class Tx {
  readonly actor: Actor;
  about: About;
  private readonly client: PoolClient;
  private readonly trail: AuditTrail;
  private readonly rehearsed: RehearsedChange[] | undefined;
  private changes = new PendingChanges();
  private attached: AttachedStatement[] = [];
  private notifications = new Set<string>();
  private readonly announced = new Set<string>();
  private readonly soon = new Set<string>();
  private readonly audited: Tally = new Map();
  private begun = false;

  constructor(actor: Actor, about: About, client: PoolClient, rehearsed?: RehearsedChange[]) {
    this.actor = actor;
    this.about = about;
    this.client = client;
    this.trail = new AuditTrail(actor);
    this.rehearsed = rehearsed;
    this.begun = rehearsed !== undefined;
  }

  /** The new row at once, with its id; the statement goes out at the next read or at the end. */
  create(resource: Resource, values: Record<string, unknown>): Row;
  create<N extends ResourceName>(name: N, values: NewRow<N>): Created<N>;
  create(named: Resource | ResourceName, values: Record<string, unknown>): Row {
    const resource = resourceOf(named);
    const row = newRow(resource, values);
    this.changes.push({ kind: 'insert', resource, row });
    this.record('insert', { resource, row, before: null, after: row });
    return row;
  }

  /** The row as it will be. @throws Conflict (at the flush) when somebody else changed it since it was read. */
  update(resource: Resource, row: Row, patch: Record<string, unknown>): Row;
  update<N extends ChangingName, R extends Created<N>>(name: N, row: R, patch: Partial<Rows[N]>): R;
  update(named: Resource | ResourceName, row: Row, patch: Record<string, unknown>): Row {
    const resource = resourceOf(named);
    const changed = changedIn(row, patch);
    if (!Object.keys(changed).length) return row;
    const pending = this.changes.of(resource, row);
    const before = pick(pending?.row ?? row, changed);
    if (pending) {
      Object.assign(pending.row, changed);
      if (pending.kind === 'update') Object.assign(pending.patch, changed);
      this.record('update', { resource, row: pending.row, before, after: changed });
      return pending.row;
    }
    const next = nextVersion(row, changed);
    const stored = { ...searchedWith(resource, next, changed), ...changed, updatedAt: next.updatedAt };
    this.changes.push({ kind: 'update', resource, row: next, patch: stored, version: Number(row.version) });
    this.record('update', { resource, row: next, before, after: changed });
    return next;
  }

  remove(resource: Resource, row: Row): void {
    this.changes.push({ kind: 'delete', resource, row, version: row.version as number | undefined });
    this.record('delete', { resource, row, before: row, after: null });
  }

  /**
   * Any number of new rows, in chunks: nothing of a chunk is kept once it is written but what the audit says.
   * @param skipExisting leaves out what a unique index holds already. @returns how many were written.
   */
  async createMany<N extends ResourceName>(
    name: N,
    rows: Iterable<NewRow<N>>,
    { skipExisting = false } = {},
  ): Promise<number> {
    const resource = getResource(name);
    let written = 0;
    for (const chunk of chunksOf(rows, rowsInChunk)) {
      await this.open();
      const made = chunk.map((values) => newRow(resource, values));
      const ids = await insertRows(this.client, resource, made, { skipExisting });
      written += ids.size;
      for (const row of made) if (ids.has(row.id)) this.record('insert', { resource, row, before: null, after: row });
      await this.writeFullTrail();
    }
    return written;
  }

  /** Does the work and takes it back: tells every record it would have written, and throws what the database would have refused. */
  async rehearse<T>(work: (tx: Tx) => Promise<T>): Promise<Rehearsal<T>> {
    await this.open();
    await this.client.query('SAVEPOINT rehearsal');
    try {
      const changes: RehearsedChange[] = [];
      const inner = new Tx(this.actor, this.about, this.client, changes);
      const result = await work(inner);
      await inner.flush();
      return { result, changes };
    } finally {
      await this.client.query('ROLLBACK TO SAVEPOINT rehearsal');
    }
  }

  /** Reads a row and keeps it from others until the end. @throws NotFound */
  async lock(resource: Resource, id: string): Promise<Row>;
  async lock<N extends ResourceName>(name: N, id: string): Promise<Rows[N]>;
  async lock(named: Resource | ResourceName, id: string): Promise<Row> {
    await this.open();
    const [row] = await findWith(this.client, resourceOf(named), { id }, { lock: true });
    if (!row) throw new NotFound();
    this.trail.begin(resourceOf(named).name, id);
    return row;
  }

  async find<N extends ResourceName>(name: N, where: Where<N>, options?: Finding<N>): Promise<Rows[N][]>;
  async find(name: ResourceName, where: AnyWhere, options?: FindOptions & { lock?: boolean }): Promise<Row[]> {
    await this.open();
    const rows = await findWith(this.client, getResource(name), where, options);
    if (options?.lock) for (const { id } of rows) this.trail.begin(name, id);
    return rows;
  }

  async findOne<N extends ResourceName>(name: N, where: Where<N>, options?: Finding<N>): Promise<Rows[N] | undefined> {
    return (await this.find(name, where, { ...options, limit: 1 }))[0];
  }

  /** Hand-written SQL, for the named files of models/store. */
  async query<T extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<T[]> {
    await this.open();
    return (await this.client.query(sql, [...parameters])).rows as T[];
  }

  /** Does `work` as another act: what it writes is audited as that. */
  async acting<T>(about: About, work: () => Promise<T>): Promise<T> {
    const before = this.about;
    this.about = about;
    try {
      return await work();
    } finally {
      this.about = before;
    }
  }

  /** Waits until no other transaction holds this name, and holds it until the end. */
  async lockName(name: string): Promise<void> {
    await this.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
  }

  /** A statement that goes out together with the changes, for the named files of models/store. */
  attachStatement(statement: AttachedStatement): void {
    this.attached.push(statement);
  }

  /** Tells all processes, when this transaction commits. Such commits queue behind each other in the database. */
  notify(channel: string): void {
    this.notifications.add(channel);
    this.announced.add(channel);
  }

  /** Tells them a moment after the commit, once for many: for work that is also looked for. */
  notifySoon(channel: string): void {
    this.soon.add(channel);
  }

  /** An audit row for an act that changes no row of its own (a sign-in, an unmasking). */
  auditOnly(resourceName: ResourceName, row: Row, after: Record<string, unknown>): void {
    this.trail.add({ resource: getResource(resourceName), row, before: null, after }, this.about);
  }

  /** One audit row for a look at many records at once: each is found by it. */
  auditLook(resourceName: ResourceName, ids: readonly string[]): void {
    const [first, ...others] = ids;
    if (!first) return;
    const row = this.trail.lookAt(resourceName, first, others, this.about);
    addToTally(this.audited, [row]);
    this.changes.push({ kind: 'insert', resource: getResource('audit'), row });
  }

  async flush(): Promise<void> {
    if (!this.changes.all.length && !this.attached.length && !this.notifications.size) return;
    await this.begin();
    await this.write();
  }

  /** Nothing but inserts and not begun yet: the one statement is its own transaction and costs one round trip instead of three. */
  async commit(): Promise<void> {
    const audit = getResource('audit');
    const audited = this.trail.take();
    if (audited.length > rowsInChunk) await this.insertAudit(audited);
    else {
      addToTally(this.audited, audited);
      for (const row of audited) this.changes.push({ kind: 'insert', resource: audit, row });
    }
    if (!this.begun && fitsOneStatement(this.changes.all)) await this.write();
    else await this.flush();
    if (this.begun) await this.client.query('COMMIT');
    tallyCommitted(this.audited);
    for (const channel of this.announced) notifyHere(channel);
    for (const channel of this.soon) notifySoon(channel);
  }

  async rollback(): Promise<void> {
    if (this.begun) await this.client.query('ROLLBACK').catch(() => markBroken(this.client));
  }

  /** Before a read: what is written so far is there to be seen. */
  private async open(): Promise<void> {
    await this.begin();
    await this.flush();
  }

  private async begin(): Promise<void> {
    if (this.begun) return;
    await this.client.query('BEGIN');
    this.begun = true;
  }

  private async write(): Promise<void> {
    const { changes, attached, notifications } = this;
    this.changes = new PendingChanges();
    this.attached = [];
    this.notifications = new Set();
    const small = changes.all.length <= mostInOneStatement ? changes.all : await writeInBulk(this.client, changes.all);
    const stale = await writeChanges(this.client, small, { attached, channels: [...notifications] });
    if (stale) throw staleRow(stale.resource, stale.row);
    await this.writeFullTrail();
  }

  private record(act: Change['kind'], change: RecordedChange, about: About = this.about): void {
    this.rehearsed?.push({ act, ...auditedRecord(change) });
    if (!change.resource.unaudited) this.trail.add(change, about);
    if (change.resource.announcedOn) this.notify(change.resource.announcedOn);
  }

  private async writeFullTrail(): Promise<void> {
    if (this.trail.size > mostAuditsKept) await this.insertAudit(this.trail.take());
  }

  private async insertAudit(rows: readonly Row[]): Promise<void> {
    await this.open();
    addToTally(this.audited, rows);
    for (const chunk of chunksOf(rows, rowsInChunk)) await insertRows(this.client, getResource('audit'), chunk);
  }
}
