import type { FieldKind } from '../fieldKind.ts';

export const boolean: FieldKind = {
  sqlType: () => 'boolean',
  rowType: () => 'boolean',
  jsonSchema: (field) => ({ type: 'boolean', title: field.title.zh }),
  widget: 'boolean',
  operators: ['null'],
  consoleInput: 'boolean',
};
