import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const dateTime: FieldKind = {
  name: 'dateTime',
  columns: (name, field) => [column(name, field, DataTypes.DATE)],
  jsonSchema: (field) => ({ type: 'string', format: 'date-time', title: field.title.zh }),
  widget: 'dateTime',
  operators: ['gt', 'gte', 'lt', 'lte', 'null'],
};
