import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { isMasked } from './isMasked.ts';
import { entriesOf, objectOf } from './namedEntries.ts';

type Values = Record<string, unknown>;

/** What a form may send: never system or masked values; on an update only what changed and is not fixed. */
export function writableValues(resource: ResourceMeta | undefined, data: Values, previous?: Values): Values {
  if (!resource) return data;
  const sent: Values = {};
  for (const field of resource.fields) {
    const { name, system, fixed } = field;
    if (system || data[name] === undefined || isMasked(field, previous) || isMasked(field, data)) continue;
    const value = asSent(field, data[name]);
    if (previous ? !fixed && !same(value, previous[name]) : value !== null && value !== '') sent[name] = value;
  }
  return sent;
}

const named = new Set(['namedValues', 'answers']);

/** Inputs hold text while people type: JSON becomes JSON here, rows of names and values an object, and empty lines of a list go. */
function asSent({ widget }: FieldMeta, value: unknown): unknown {
  if (widget === 'json' && typeof value === 'string') return JSON.parse(value);
  if (named.has(widget)) return value === null ? null : objectOf(entriesOf(value));
  if (widget === 'stringList' && Array.isArray(value)) return value.map((line) => String(line).trim()).filter(Boolean);
  return value;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
