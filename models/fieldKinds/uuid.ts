import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const uuid: FieldKind = {
  name: 'uuid',
  columns: (name, field) => [column(name, field, DataTypes.UUID)],
  jsonSchema: (field) => ({ type: 'string', format: 'uuid', title: field.title.zh }),
  widget: 'text',
  operators: [],
};
