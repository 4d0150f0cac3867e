import type { FieldKind } from '../fieldKind.ts';

export const longText: FieldKind = {
  sqlType: () => 'text',
  rowType: () => 'string',
  jsonSchema: (field) => ({ type: 'string', maxLength: field.max ?? 4000 }),
  widget: 'longText',
  operators: ['null'],
  consoleInput: 'textarea',
};
