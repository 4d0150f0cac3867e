import type { FieldKind } from '../fieldKind.ts';

export const integer: FieldKind = {
  sqlType: () => 'integer',
  rowType: () => 'number',
  jsonSchema: (field) => ({ type: 'integer', minimum: field.min ?? -2147483648, maximum: field.max ?? 2147483647 }),
  widget: 'integer',
  operators: ['ne', 'gt', 'gte', 'lt', 'lte', 'null'],
  // What is no number is left as it is, for the check to say so.
  fromText: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
};
