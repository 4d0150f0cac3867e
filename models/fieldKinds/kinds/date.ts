import type { FieldKind } from '../fieldKind.ts';

export const date: FieldKind = {
  sqlType: () => 'date',
  rowType: () => 'string',
  jsonSchema: (field) => ({ type: 'string', format: 'date', title: field.title.zh }),
  widget: 'date',
  operators: ['ne', 'gt', 'gte', 'lt', 'lte', 'null'],
  consoleInput: 'date',
};
