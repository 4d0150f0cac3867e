import { DataTypes } from 'sequelize';
import { column } from './column.ts';
import type { FieldKind } from '../descriptor/types.ts';

export const longText: FieldKind = {
  name: 'longText',
  columns: (name, field) => [column(name, field, DataTypes.TEXT)],
  jsonSchema: (field) => ({ type: 'string', maxLength: field.max ?? 4000 }),
  widget: 'longText',
  operators: ['null'],
};
