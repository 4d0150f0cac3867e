// A number that names a person (document, phone, card): encrypted at rest, equal by keyed hash, masked on the way out.
import type { FieldKind } from '../fieldKind.ts';

export const identity: FieldKind = {
  sqlType: () => 'text',
  rowType: () => 'string',
  hashed: true,
  jsonSchema: () => ({ type: 'string', maxLength: 40 }),
  widget: 'identity',
  operators: ['null'],
};
