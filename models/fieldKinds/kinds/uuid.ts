import type { FieldKind } from '../fieldKind.ts';

export const uuid: FieldKind = {
  sqlType: () => 'uuid',
  rowType: () => 'string',
  jsonSchema: (field) => ({ type: 'string', format: 'uuid', title: field.title.zh }),
  widget: 'text',
  operators: [],
};
