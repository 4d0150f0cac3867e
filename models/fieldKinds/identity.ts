// A number that names a person (document, phone, card): encrypted at rest, equal by keyed hash, masked on the way out.
import { DataTypes } from 'sequelize';
import type { FieldKind } from '../descriptor/types.ts';
import { column } from './column.ts';

export const identity: FieldKind = {
  name: 'identity',
  columns: (name, field) => [column(name, field, DataTypes.TEXT), column(`${name}Hash`, field, DataTypes.TEXT)],
  jsonSchema: () => ({ type: 'string', maxLength: 40 }),
  widget: 'identity',
  operators: ['null'],
};
