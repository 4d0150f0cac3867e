import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const reference: FieldKind = {
  name: 'reference',
  columns: (name, field) => [column(name, field, field.reference === 'division' ? DataTypes.TEXT : DataTypes.UUID)],
  jsonSchema: (field) => ({
    type: 'string',
    ...(field.reference === 'division' ? { maxLength: 12 } : { format: 'uuid' }),
    'x-reference': field.reference,
  }),
  widget: 'reference',
  operators: ['null', 'under'],
};
