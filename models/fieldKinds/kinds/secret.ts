// A secret that must be read back (a TOTP seed): encrypted, without an equality hash.
import type { FieldKind } from '../fieldKind.ts';

export const secret: FieldKind = {
  sqlType: () => 'text',
  rowType: () => 'string',
  jsonSchema: () => ({ type: 'string', maxLength: 400 }),
  widget: 'text',
  operators: 'none',
};
