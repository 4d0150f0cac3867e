// A secret that must be read back (a TOTP seed): encrypted, without an equality hash.
import { DataTypes } from 'sequelize';
import { column } from './column.ts';
import type { FieldKind } from '../descriptor/types.ts';

export const secret: FieldKind = {
  name: 'secret',
  columns: (name, field) => [column(name, field, DataTypes.TEXT)],
  jsonSchema: () => ({ type: 'string', maxLength: 400 }),
  widget: 'text',
  operators: [],
};
