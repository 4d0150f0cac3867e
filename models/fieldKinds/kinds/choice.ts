// One value of a closed list: either written in the descriptor, or a `choices` document named by its key, or what its codes name.
import type { FieldDefinition, FieldKind } from '../fieldKind.ts';

/** The values that stand in the descriptor; undefined where documents bring some. */
const closed = ({ choices, codes }: Pick<FieldDefinition, 'choices' | 'codes'>): string[] | undefined =>
  codes || !choices || typeof choices === 'string' ? undefined : Object.keys(choices);

export const choice: FieldKind = {
  sqlType: () => 'text',
  rowType: (field) =>
    closed(field)
      ?.map((value) => `'${value}'`)
      .join(' | ') ?? 'string',
  jsonSchema: (field) => {
    const values = closed(field);
    if (values) return { enum: [...values, ...(field.required ? [] : [null])] };
    return {
      type: 'string',
      maxLength: field.codes ? 80 : 60,
      ...(typeof field.choices === 'string' && { 'x-choices': field.choices }),
    };
  },
  widget: 'choice',
  operators: ['ne', 'null'],
};
