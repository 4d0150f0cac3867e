// What names a person (document, phone, e-mail address): encrypted at rest, equal by keyed hash, masked on the way out.
import type { FieldKind } from '../fieldKind.ts';

export const identity: FieldKind = {
  sqlType: () => 'text',
  rowType: () => 'string',
  hashed: true,
  jsonSchema: ({ mode }) =>
    mode === 'email' ? { type: 'string', format: 'email', maxLength: 120 } : { type: 'string', maxLength: 40 },
  widget: 'identity',
  operators: ['null'],
};
