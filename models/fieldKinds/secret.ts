// A secret that must be read back (a TOTP seed): encrypted, without an equality hash.
import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const secret: FieldKind = {
  name: 'secret',
  columns: (name, field) => [column(name, field, DataTypes.TEXT)],
  jsonSchema: () => ({ type: 'string', maxLength: 400 }),
  widget: 'text',
  operators: [],
};
