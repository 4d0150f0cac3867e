// Masking happens once, on the way out. Whatever reads for somebody passes here: lists, records, histories, look-ups.
import { resources } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';
import { type Row, readValue } from '../sql/rows.ts';
import { maskDocumentNumber, maskName, maskPhone } from './maskIdentity.ts';
import type { RowRelation, Scope } from './scopeGate.ts';
import type { ShownRow } from './shownRow.ts';

const treatment = ({ mask }: FieldDefinition, relation: RowRelation) => {
  if (relation === 'above') return undefined;
  return relation === 'told' ? (mask?.self ?? mask?.lower) : mask?.[relation];
};

/** True when some row of this scope shows the field masked: then nobody may filter or sort by it. */
export const isMaskedFor = (field: FieldDefinition, scope: Scope): boolean =>
  scope.relations.some((relation) => treatment(field, relation) !== undefined);

/** How a field is masked in the rows of this scope, by relation. */
export const masksIn = (
  field: FieldDefinition,
  { relations }: Scope,
): { [relation in RowRelation]?: 'mask' | 'hide' } =>
  Object.fromEntries(
    relations.flatMap((relation) => {
      const how = treatment(field, relation);
      return how ? [[relation, how]] : [];
    }),
  );

/** A raw row as this reader may see it, with `_relation`. `names`: the fields that were read. `read` opens a stored value. */
export function present(
  resource: Resource,
  raw: Record<string, unknown>,
  scope: Scope,
  names: readonly string[],
  read: (field: FieldDefinition, value: unknown) => unknown = readValue,
): ShownRow {
  const relation = scope.relationOf(raw);
  const row: ShownRow = { id: String(raw.id), _relation: relation };
  for (const name of names) {
    const field = resource.fields[name] as FieldDefinition;
    row[name] = show(field, raw[name], treatment(field, relation), read);
  }
  if (resource.name === 'audit') hideAsInRecord(row, relation);
  return row;
}

/** Whether a shown row holds a document number, phone or address that this reader sees whole. His own is no secret to him. */
export const showsIdentity = (resource: Resource, row: ShownRow): boolean =>
  row._relation !== 'self' &&
  Object.entries(resource.fields).some(
    ([name, field]) => field.kind === 'identity' && Boolean(row[name]) && !treatment(field, row._relation),
  );

/** What an audit row tells of a record is as hidden as in the record itself. */
function hideAsInRecord(row: Row, relation: RowRelation): void {
  // Lists leave out what was changed.
  if ('before' in row) Object.assign(row, shownRecord(row as Row & AuditedRecord, relation));
  if (row.further) row.further = (row.further as AuditedRecord[]).map((record) => shownRecord(record, relation));
}

/** One record in an audit row, masked. `before` is null for what was created, `after` for what was removed. */
export type AuditedRecord = {
  resource: string;
  recordId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

const shownRecord = <R extends AuditedRecord>(record: R, relation: RowRelation): R => ({
  ...record,
  before: record.before && withoutHidden(record.resource, record.before, relation),
  after: record.after && withoutHidden(record.resource, record.after, relation),
});

/** Values kept by the audit, without the fields that somebody who stands so to the record does not see. */
export function withoutHidden(
  resourceName: string,
  values: Record<string, unknown>,
  relation: RowRelation,
): Record<string, unknown> {
  const fields = resources.find(({ name }) => name === resourceName)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !fields[name] || treatment(fields[name], relation) !== 'hide'),
  );
}

function show(
  field: FieldDefinition,
  value: unknown,
  how: 'mask' | 'hide' | undefined,
  read: (field: FieldDefinition, value: unknown) => unknown,
): unknown {
  if (value === null || value === undefined || how === 'hide') return null;
  const clear = read(field, value);
  return how === 'mask' ? maskValue(field, String(clear)) : clear;
}

export function maskValue({ mode }: FieldDefinition, clear: string): string {
  if (mode === 'personName') return maskName(clear);
  return mode === 'phone' || mode === 'email' ? maskPhone(clear) : maskDocumentNumber(clear);
}

/** What the audit keeps of a record: identity masked, secrets only as "changed". */
export function auditView(resource: Resource, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      const field = resource.fields[name];
      if (!field || name === 'version' || name === 'updatedAt') return [];
      if (value === null || value === undefined) return [[name, null]];
      if (field.hidden || field.kind === 'secret') return [[name, '●●●']];
      return [[name, field.kind === 'identity' ? maskValue(field, String(value)) : value]];
    }),
  );
}
