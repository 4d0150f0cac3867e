// Between a row of the database and a record as the program knows it.

import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import { decryptField, encryptField, keyedHash } from './crypto.ts';
import { searchColumns } from './grams.ts';
import { openJson, sealJson } from './sealedJson.ts';

/** A row of any resource. Of a known one it is `Rows['member']`, which is also one of these. */
export type Row = { id: string; [field: string]: unknown };

/** The keyed hash under which an identity value is found; one person's document has the same hash in every table. */
export const identityHash = (field: FieldDefinition, clear: string): string =>
  keyedHash(clear, field.mode ?? 'documentNumber');

/** The same by the names of a resource and its field. */
export function hashOf<N extends ResourceName>(name: N, fieldName: keyof Rows[N] & string, clear: string): string {
  const field = getResource(name).fields[fieldName];
  if (field?.kind !== 'identity') throw new Error(`${name} has no identity field ${fieldName}`);
  return identityHash(field, clear);
}

/** A record's value as columns: encrypted, hashed, as JSON text. Only the fields given. */
export function toColumns(resource: Resource, values: Record<string, unknown>): Map<string, unknown> {
  const columns = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    const field = resource.fields[name];
    if (!field) throw new Error(`${resource.name} has no field ${name}`);
    setColumns(columns, name, field, value);
  }
  if (resource.search?.some((name) => name in values)) {
    const texts = resource.search
      .flatMap((name) => values[name] ?? [])
      .filter((text): text is string => typeof text === 'string');
    const { initials, grams } = searchColumns(texts);
    columns.set('initials', initials);
    columns.set('grams', grams);
  }
  return columns;
}

function setColumns(columns: Map<string, unknown>, name: string, field: FieldDefinition, value: unknown): void {
  const column = snakeCase(name);
  if (value === undefined) return;
  columns.set(column, value === null ? null : storedValue(field, value));
  if (field.kind === 'identity')
    columns.set(`${column}_hash`, value === null ? null : identityHash(field, value as string));
}

/** A value as its own column holds it. */
export function storedValue(field: FieldDefinition, value: unknown): unknown {
  if (field.kind === 'identity' || field.kind === 'secret') return encryptField(value as string);
  if (field.sealed) return sealJson(value, field.sealed);
  return field.kind === 'json' ? JSON.stringify(value) : value;
}

/** A raw row as a record, everything clear: only for the program itself, never for a reader. */
export function fromColumns(resource: Resource, raw: Record<string, unknown>): Row {
  const { empty, fields } = shapeOf(resource);
  const row: Row = { ...empty, id: String(raw.id) };
  for (const { name, column, field } of fields) {
    const value = raw[name] ?? raw[column];
    if (value !== undefined && value !== null) row[name] = readValue(field, value);
  }
  return row;
}

type Shape = { empty: Row; fields: { name: string; column: string; field: FieldDefinition }[] };

/** An empty row made by the parser of JSON: rows copied from it keep one shape, which is read and copied several times as fast as one grown field by field. */
function shapeOf(resource: Resource): Shape {
  const names = Object.keys(resource.fields);
  const shape = shapes.get(resource) ?? {
    empty: JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))),
    fields: Object.entries(resource.fields).map(([name, field]) => ({ name, column: snakeCase(name), field })),
  };
  shapes.set(resource, shape);
  return shape;
}
const shapes = new WeakMap<Resource, Shape>();

export function readValue(field: FieldDefinition, value: unknown): unknown {
  if (field.kind === 'identity' || field.kind === 'secret') return decryptField(value as string);
  if (field.sealed) return openJson(value, field.sealed);
  if (value instanceof Date) return value.toISOString();
  if (field.kind === 'integer') return Number(value);
  return value;
}

/** The union a record hangs on, for scope and audit. */
export function unionOf(resource: Resource, row: Record<string, unknown>): string | null {
  if (resource.scope.by === 'node') return row.id as string;
  return resource.scope.by === 'union' ? ((row[resource.scope.field] as string) ?? null) : null;
}
