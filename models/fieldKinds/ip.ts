import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const ip: FieldKind = {
  name: 'ip',
  columns: (name, field) => [column(name, field, DataTypes.INET)],
  jsonSchema: (field) => ({ type: 'string', title: field.title.zh }),
  widget: 'text',
  operators: [],
};
