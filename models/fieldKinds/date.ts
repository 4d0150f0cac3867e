import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const date: FieldKind = {
  name: 'date',
  columns: (name, field) => [column(name, field, DataTypes.DATEONLY)],
  jsonSchema: (field) => ({ type: 'string', format: 'date', title: field.title.zh }),
  widget: 'date',
  operators: ['ne', 'gt', 'gte', 'lt', 'lte', 'null'],
};
