// The audit of one transaction: a row for each act on a person in a union, and for each record that is about nobody. The first record stands in the columns, the
// others it changed beside it; so scope and the person's own log stay exact, and a join leaves one row instead of one a record.
import { v7 as newId } from 'uuid';
import type { ActName } from '../../descriptor/states.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { Actor } from '../gates/actor.ts';
import { type AuditedRecord, auditView } from '../gates/maskGate.ts';
import { type Row, unionOf } from '../sql/rows.ts';

export type About = {
  action: ActName;
  reason?: string | null;
  documentHash?: string | null;
  /** What stood there is to be forgotten, so the audit does not keep it. */
  forgets?: true;
};
type Values = Record<string, unknown>;
/** `before` is null for what was created, `after` for what was removed. */
export type RecordedChange = { resource: Resource; row: Row; before: Values | null; after: Values | null };
type Entry = { about: About; unionId: string | null; subjectId: string | null; records: Map<string, AuditedRecord> };

export class AuditTrail {
  private readonly actor: Actor;
  private readonly locked = new Map<string, number>();
  private entries = new Map<string, Entry>();

  constructor(actor: Actor) {
    this.actor = actor;
  }

  /** How many rows it would write now. */
  get size(): number {
    return this.entries.size;
  }

  /** What was locked first is what the act is about: it stands in the columns, whatever is changed first. */
  begin(resource: string, id: string): void {
    const name = `${resource} ${id}`;
    if (!this.locked.has(name)) this.locked.set(name, this.locked.size);
  }

  add(change: RecordedChange, about: About): void {
    const { records } = this.entryFor(change.resource, change.row, about);
    const name = `${change.resource.name} ${change.row.id}`;
    const present = records.get(name);
    const audited = auditedRecord(about.forgets ? { ...change, before: change.before && {} } : change);
    records.set(name, present ? joined(present, audited) : audited);
  }

  /** The rows for all that was added since the last time. */
  take(): Row[] {
    const rows = [...this.entries.values()].map((entry) => this.rowOf(entry));
    this.entries = new Map();
    return rows;
  }

  /** A look at records of many people, all in one row: about nobody in particular, and found by each. */
  lookAt(resource: string, first: string, others: readonly string[], about: About): Row {
    const nobody: Entry = { about, unionId: null, subjectId: null, records: new Map() };
    nobody.records.set(first, { resource, recordId: first, before: null, after: null });
    return { ...this.rowOf(nobody), involved: [resource, first, ...others] };
  }

  private entryFor(resource: Resource, row: Row, about: About): Entry {
    const unionId = unionOf(resource, row);
    const subjectId = resource.self ? ((row[resource.self.field] as string | undefined) ?? null) : null;
    // What is about nobody stands alone: a load of rows is not one act on somebody.
    const key = [about.action, about.reason, unionId, subjectId ?? `${resource.name} ${row.id}`].join(' ');
    const entry = this.entries.get(key) ?? { about, unionId, subjectId, records: new Map() };
    this.entries.set(key, entry);
    return entry;
  }

  /** Of the records of an act the one that was locked first, or else changed first. */
  private leading(names: readonly string[]): string | undefined {
    const orderOf = (name: string) => this.locked.get(name) ?? Number.POSITIVE_INFINITY;
    return names.reduce((first, name) => (orderOf(name) < orderOf(first) ? name : first), names[0] ?? '');
  }

  private rowOf({ about, unionId, subjectId, records }: Entry): Row {
    const first = this.leading([...records.keys()]);
    const { resource, recordId, before, after } = records.get(first as string) as AuditedRecord;
    const further = [...records].flatMap(([name, record]) => (name === first ? [] : [record]));
    return {
      id: newId(),
      createdAt: new Date().toISOString(),
      actorId: this.actor.accountId,
      actor: this.actor.label,
      action: about.action,
      resource,
      recordId,
      unionId,
      subjectId,
      documentHash: about.documentHash ?? null,
      before,
      after,
      further: further.length ? further : null,
      involved: further.length ? involvedIn(further) : null,
      reason: about.reason ?? null,
      ip: this.actor.ip ?? null,
      requestId: this.actor.requestId ?? null,
    };
  }
}

/** A change as it is kept and told: identities masked, secrets only as changed. */
export const auditedRecord = ({ resource, row, before, after }: RecordedChange): AuditedRecord => ({
  resource: resource.name,
  recordId: row.id,
  before: before && auditView(resource, before),
  after: after && auditView(resource, after),
});

/** Changed twice in one transaction: what it was before the first, what it is after the last. */
const joined = (first: AuditedRecord, then: AuditedRecord): AuditedRecord => ({
  ...then,
  before: first.before && { ...then.before, ...first.before },
  after: then.after && { ...first.after, ...then.after },
});

/** What an audit row is found by beside its columns: names and ids of the further records. */
const involvedIn = (further: readonly AuditedRecord[]): string[] => [
  ...new Set(further.flatMap(({ resource, recordId }) => [resource, recordId])),
];
