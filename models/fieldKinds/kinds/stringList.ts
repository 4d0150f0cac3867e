import type { FieldKind } from '../fieldKind.ts';

export const stringList: FieldKind = {
  sqlType: () => 'text[]',
  rowType: () => 'string[]',
  jsonSchema: (field) => ({ type: 'array', items: { type: 'string', maxLength: field.max ?? 200 }, maxItems: 50 }),
  widget: 'stringList',
  operators: 'none',
  consoleInput: 'textarea',
  toText: (value) => JSON.stringify(value, null, 2),
  fromText: (text) => JSON.parse(text),
};
