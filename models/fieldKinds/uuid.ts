import { DataTypes } from 'sequelize';
import { column } from './column.ts';
import type { FieldKind } from '../descriptor/types.ts';

export const uuid: FieldKind = {
  name: 'uuid',
  columns: (name, field) => [column(name, field, DataTypes.UUID)],
  jsonSchema: (field) => ({ type: 'string', format: 'uuid', title: field.title.zh }),
  widget: 'text',
  operators: [],
};
