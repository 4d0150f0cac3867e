import type { FieldKind } from '../fieldKind.ts';

export const ip: FieldKind = {
  sqlType: () => 'inet',
  rowType: () => 'string',
  jsonSchema: (field) => ({ type: 'string', title: field.title.zh }),
  widget: 'text',
  operators: [],
};
