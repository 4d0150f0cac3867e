import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const boolean: FieldKind = {
  name: 'boolean',
  columns: (name, field) => [column(name, field, DataTypes.BOOLEAN)],
  jsonSchema: (field) => ({ type: 'boolean', title: field.title.zh }),
  widget: 'boolean',
  operators: ['null'],
};
