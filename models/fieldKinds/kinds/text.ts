import type { FieldDefinition, FieldKind } from '../fieldKind.ts';

/** What must be given is not given by an empty text. */
const minimum = ({ min, required }: FieldDefinition) => (min || required ? { minLength: min ?? 1 } : {});

export const text: FieldKind = {
  sqlType: () => 'text',
  rowType: () => 'string',
  jsonSchema: (field) => ({
    type: 'string',
    maxLength: field.max ?? 200,
    ...minimum(field),
    ...(field.format && { format: field.format }),
  }),
  widget: 'text',
  operators: ['ne', 'null'],
};
