import type { FieldDefinition, Operator } from './fieldKind.ts';
import { kindOf } from './fieldKinds.ts';

const notFiltered: ReadonlySet<string> = new Set(['json', 'stringList', 'secret']);

/** What a filter may ask of a field; empty for what cannot be filtered. */
export function operatorsOf(field: FieldDefinition): readonly Operator[] {
  if (notFiltered.has(field.kind)) return [];
  return [
    'eq',
    'in',
    ...kindOf(field).operators.filter((operator) => operator !== 'under' || field.reference === 'union'),
  ];
}
