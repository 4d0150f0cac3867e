import type { FieldKind } from '../fieldKind.ts';

export const reference: FieldKind = {
  sqlType: (field) => (field.reference === 'division' ? 'text' : 'uuid'),
  rowType: () => 'string',
  jsonSchema: (field) => ({
    type: 'string',
    ...(field.reference === 'division' ? { maxLength: 12 } : { format: 'uuid' }),
    'x-reference': field.reference,
  }),
  widget: 'reference',
  operators: ['ne', 'null', 'under'],
  consoleInput: 'reference',
};
