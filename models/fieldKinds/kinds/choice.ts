// One value of a closed list: either written in the descriptor, or a `choices` document named by its key.
import type { FieldKind } from '../fieldKind.ts';

export const choice: FieldKind = {
  sqlType: () => 'text',
  rowType: ({ choices }) =>
    typeof choices === 'string' || !choices
      ? 'string'
      : Object.keys(choices)
          .map((value) => `'${value}'`)
          .join(' | '),
  jsonSchema: (field) =>
    typeof field.choices === 'string' || !field.choices
      ? { type: 'string', maxLength: 60, 'x-choices': field.choices }
      : { enum: [...Object.keys(field.choices), ...(field.required ? [] : [null])] },
  widget: 'choice',
  operators: ['ne', 'null'],
};
