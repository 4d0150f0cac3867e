import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const integer: FieldKind = {
  name: 'integer',
  columns: (name, field) => [column(name, field, DataTypes.INTEGER)],
  jsonSchema: (field) => ({ type: 'integer', minimum: field.min ?? -2147483648, maximum: field.max ?? 2147483647 }),
  widget: 'integer',
  operators: ['ne', 'gt', 'gte', 'lt', 'lte', 'null'],
};
