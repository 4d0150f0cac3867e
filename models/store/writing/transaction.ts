// How things are written. One act is one transaction; its rows are collected and go to the database in one statement,
// each with its audit row, so nobody can forget the audit and a submission costs few round trips.
import type { PoolClient } from 'pg';
import { v7 as newId } from 'uuid';
import { Conflict, NotFound } from '../../../errors.ts';
import { getResource, resourceOf } from '../../descriptor/registry.ts';
import type { ActName } from '../../descriptor/states.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import type { ChangingName, Created, NewRow } from '../../writtenRow.ts';
import type { Actor } from '../gates/actor.ts';
import { auditView } from '../gates/maskGate.ts';
import { withConnection } from '../sql/connection.ts';
import { speaking } from '../sql/databaseErrors.ts';
import { type AnyWhere, type FindOptions, findWith, type Where } from '../sql/find.ts';
import { isSameValue } from '../sql/isSameValue.ts';
import { notifySoon } from '../sql/notifications.ts';
import { type Row, unionOf, type Values } from '../sql/rows.ts';
import { markBroken } from '../sql/sequelizeInternals.ts';
import { type Beside, type Change, fitsOneStatement, writeChanges } from './writeChanges.ts';

export type About = { action: ActName; reason?: string | undefined; documentHash?: string | undefined };

/** Runs `work` in one transaction: all of it or nothing. Errors of the database come out as sentences. */
export async function transact<T>(actor: Actor, about: About, work: (tx: Tx) => Promise<T>): Promise<T> {
  return speaking(() =>
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

export class Tx {
  readonly actor: Actor;
  readonly about: About;
  private readonly client: PoolClient;
  private changes: Change[] = [];
  private beside: Beside[] = [];
  private notifications = new Set<string>();
  private readonly soon = new Set<string>();
  private begun = false;

  constructor(actor: Actor, about: About, client: PoolClient) {
    this.actor = actor;
    this.about = about;
    this.client = client;
  }

  /** The new row at once, with its id; the statement goes out at the next read or at the end. */
  create(resource: Resource, values: Record<string, unknown>): Row;
  create<N extends ResourceName>(name: N, values: NewRow<N>): Created<N>;
  create(named: Resource | ResourceName, values: Record<string, unknown>): Row {
    const resource = resourceOf(named);
    const now = new Date().toISOString();
    const defaults = Object.fromEntries(
      Object.entries(resource.fields).flatMap(([key, field]) =>
        field.default === undefined ? [] : [[key, field.default]],
      ),
    );
    const stamps = resource.appendOnly ? { createdAt: now } : { createdAt: now, updatedAt: now, version: 1 };
    const row: Row = { ...defaults, id: newId(), ...values, ...stamps };
    this.changes.push({ kind: 'insert', resource, row });
    this.audit(resource, row, null, row);
    return row;
  }

  /** The row as it will be. @throws Conflict (at the flush) when somebody else changed it since it was read. */
  update(resource: Resource, row: Row, patch: Record<string, unknown>): Row;
  update<N extends ChangingName, R extends Created<N>>(name: N, row: R, patch: Partial<Rows[N]>): R;
  update(named: Resource | ResourceName, row: Row, patch: Record<string, unknown>): Row {
    const resource = resourceOf(named);
    const changed = Object.fromEntries(
      Object.entries(patch).filter(([key, value]) => value !== undefined && !isSameValue(row[key], value)),
    );
    if (!Object.keys(changed).length) return row;
    const pending = this.changes.find((change) => change.resource === resource && change.row.id === row.id);
    if (pending) {
      Object.assign(pending.row, changed);
      if (pending.kind === 'update') Object.assign(pending.patch, changed);
      const audited = this.changes.find((change) => change.resource.name === 'audit' && change.row.recordId === row.id);
      if (audited) Object.assign(audited.row.after as object, auditView(resource, changed));
      return pending.row;
    }
    const now = new Date().toISOString();
    const next: Row = { ...row, ...changed, version: row.version + 1, updatedAt: now };
    const searchTexts = resource.search?.some((key) => key in changed)
      ? Object.fromEntries(resource.search.map((key) => [key, next[key]]))
      : {};
    this.changes.push({
      kind: 'update',
      resource,
      row: next,
      patch: { ...searchTexts, ...changed, updatedAt: now },
      version: row.version,
    });
    this.audit(resource, next, pick(row, changed), changed);
    return next;
  }

  remove(resource: Resource, row: Row): void {
    this.changes.push({ kind: 'delete', resource, row, version: row.version });
    this.audit(resource, row, row, null);
  }

  /** Reads a row and keeps it from others until the end. @throws NotFound */
  async lock(resource: Resource, id: string): Promise<Row>;
  async lock<N extends ResourceName>(name: N, id: string): Promise<Rows[N]>;
  async lock(named: Resource | ResourceName, id: string): Promise<Row> {
    await this.open();
    const [row] = await findWith(this.client, resourceOf(named), { id }, { lock: true });
    if (!row) throw new NotFound();
    return row;
  }

  /** Whoever else asks for this name waits until the end: for what one process at a time must do. */
  async lockName(name: string): Promise<void> {
    await this.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
  }

  async find<N extends ResourceName>(name: N, where: Where<N>, options?: Finding<N>): Promise<Rows[N][]>;
  async find(name: ResourceName, where: AnyWhere, options?: FindOptions & { lock?: boolean }): Promise<Row[]> {
    await this.open();
    return findWith(this.client, getResource(name), where, options);
  }

  async findOne<N extends ResourceName>(name: N, where: Where<N>, options?: Finding<N>): Promise<Rows[N] | undefined> {
    return (await this.find(name, where, { ...options, limit: 1 }))[0];
  }

  /** Hand-written SQL, for the named files of models/store. */
  async query<T extends object = Values>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    await this.open();
    return (await this.client.query(sql, [...parameters])).rows as T[];
  }

  /** A statement that goes out together with the changes, for the named files of models/store. */
  also(statement: Beside): void {
    this.beside.push(statement);
  }

  /** Tells all processes, when this transaction commits. Such commits queue behind each other in the database. */
  notify(channel: string): void {
    this.notifications.add(channel);
  }

  /** Tells them a moment after the commit, once for many: for work that is also looked for. */
  notifySoon(channel: string): void {
    this.soon.add(channel);
  }

  /** An audit row for an act that changes no row of its own (a sign-in, an unmasking). */
  note(resourceName: ResourceName, row: Row, after: Record<string, unknown>): void {
    this.audit(getResource(resourceName), row, null, after, true);
  }

  async flush(): Promise<void> {
    if (!this.changes.length && !this.beside.length && !this.notifications.size) return;
    await this.begin();
    await this.write();
  }

  /** Nothing but inserts and not begun yet: the one statement is its own transaction and costs one round trip instead of three. */
  async commit(): Promise<void> {
    if (!this.begun && fitsOneStatement(this.changes)) await this.write();
    else await this.flush();
    if (this.begun) await this.client.query('COMMIT');
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
    const { changes, beside, notifications } = this;
    this.changes = [];
    this.beside = [];
    this.notifications = new Set();
    const stale = await writeChanges(this.client, changes, { beside, channels: [...notifications] });
    if (stale) throw staleRow(stale);
  }

  private audit(
    resource: Resource,
    row: Row,
    before: Record<string, unknown> | null,
    after: Record<string, unknown> | null,
    always = false,
  ): void {
    if (resource.unaudited && !always) return;
    this.changes.push({
      kind: 'insert',
      resource: getResource('audit'),
      row: {
        id: newId(),
        createdAt: new Date().toISOString(),
        actorId: this.actor.accountId,
        actor: this.actor.label,
        action: this.about.action,
        resource: resource.name,
        recordId: row.id,
        unionId: unionOf(resource, row),
        subjectId: resource.self ? (row[resource.self.field] ?? null) : null,
        documentHash: this.about.documentHash ?? null,
        before: before && auditView(resource, before),
        after: after && auditView(resource, after),
        reason: this.about.reason ?? null,
        ip: this.actor.ip ?? null,
        requestId: this.actor.requestId ?? null,
      },
    });
  }
}

const pick = (row: Row, keys: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, row[key] ?? null]));

const staleRow = (change: Change) =>
  new Conflict(
    'stale',
    `这条“${change.resource.title.zh}”刚刚被别人改过，请刷新后再试`,
    `This ${change.resource.title.en} was changed by somebody else; reload and try again`,
    { resource: change.resource.name, recordId: change.row.id },
  );
