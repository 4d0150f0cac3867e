import type { FieldKind } from './fieldKind.ts';

export const integer: FieldKind = {
  name: 'integer',
  sqlType: () => 'integer',
  rowType: () => 'number',
  jsonSchema: (field) => ({ type: 'integer', minimum: field.min ?? -2147483648, maximum: field.max ?? 2147483647 }),
  widget: 'integer',
  operators: ['ne', 'gt', 'gte', 'lt', 'lte', 'null'],
};
