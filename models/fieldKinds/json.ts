import { DataTypes } from 'sequelize';
import { column } from './column.ts';
import type { FieldKind } from '../descriptor/types.ts';

export const json: FieldKind = {
  name: 'json',
  columns: (name, field) => [column(name, field, DataTypes.JSONB)],
  jsonSchema: (field) => ({ title: field.title.zh }),
  widget: 'json',
  operators: [],
};
