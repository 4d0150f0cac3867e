import type { FieldDefinition, Operator } from './fieldKind.ts';
import { kindOf } from './fieldKinds.ts';

/** What a filter may ask of a field; empty for what cannot be filtered. */
export function operatorsOf(field: FieldDefinition): readonly Operator[] {
  const { operators } = kindOf(field);
  if (operators === 'none') return [];
  return ['eq', 'in', ...operators.filter((operator) => operator !== 'under' || field.reference === 'union')];
}
