import { DataTypes } from 'sequelize';
import { column } from './column.ts';
import type { FieldKind } from '../descriptor/types.ts';

export const boolean: FieldKind = {
  name: 'boolean',
  columns: (name, field) => [column(name, field, DataTypes.BOOLEAN)],
  jsonSchema: (field) => ({ type: 'boolean', title: field.title.zh }),
  widget: 'boolean',
  operators: ['null'],
};
