import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const json: FieldKind = {
  name: 'json',
  columns: (name, field) => [column(name, field, DataTypes.JSONB)],
  jsonSchema: (field) => ({ title: field.title.zh }),
  widget: 'json',
  operators: [],
};
