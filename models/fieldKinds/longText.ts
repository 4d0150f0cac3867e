import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const longText: FieldKind = {
  name: 'longText',
  columns: (name, field) => [column(name, field, DataTypes.TEXT)],
  jsonSchema: (field) => ({ type: 'string', maxLength: field.max ?? 4000 }),
  widget: 'longText',
  operators: ['null'],
};
