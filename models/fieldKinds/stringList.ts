import type { FieldKind } from './fieldKind.ts';

export const stringList: FieldKind = {
  name: 'stringList',
  sqlType: () => 'text[]',
  rowType: () => 'string[]',
  jsonSchema: (field) => ({ type: 'array', items: { type: 'string', maxLength: field.max ?? 200 }, maxItems: 50 }),
  widget: 'stringList',
  operators: [],
};
