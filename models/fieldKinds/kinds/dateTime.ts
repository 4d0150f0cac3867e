import type { FieldKind } from '../fieldKind.ts';

export const dateTime: FieldKind = {
  sqlType: () => 'timestamptz',
  rowType: () => 'string',
  jsonSchema: (field) => ({ type: 'string', format: 'date-time', title: field.title.zh }),
  widget: 'dateTime',
  operators: ['gt', 'gte', 'lt', 'lte', 'null'],
  consoleInput: 'datetime',
};
