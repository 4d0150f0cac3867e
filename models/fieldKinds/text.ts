import { DataTypes } from 'sequelize';
import { column } from './column.ts';
import type { FieldKind } from '../descriptor/types.ts';

export const text: FieldKind = {
  name: 'text',
  columns: (name, field) => [column(name, field, DataTypes.TEXT)],
  jsonSchema: (field) => ({ type: 'string', maxLength: field.max ?? 200, ...(field.min ? { minLength: field.min } : {}) }),
  widget: 'text',
  operators: ['ne', 'null'],
};
