import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const stringList: FieldKind = {
  name: 'stringList',
  columns: (name, field) => [column(name, field, DataTypes.ARRAY(DataTypes.TEXT))],
  jsonSchema: (field) => ({ type: 'array', items: { type: 'string', maxLength: field.max ?? 200 }, maxItems: 50 }),
  widget: 'stringList',
  operators: [],
};
