import type { FieldKind } from '../fieldKind.ts';

/** What is edited as rows of a name and a value is an object, and stays small. */
const namesAndValues = { type: 'object', propertyNames: { minLength: 1, maxLength: 60 }, maxProperties: 100 };

const objects = new Set(['namedValues', 'result', 'progress']);

export const json: FieldKind = {
  sqlType: () => 'jsonb',
  rowType: ({ widget }) => (widget && objects.has(widget) ? 'Record<string, unknown>' : 'unknown'),
  jsonSchema: (field) => ({ title: field.title.zh, ...(field.widget === 'namedValues' ? namesAndValues : {}) }),
  widget: 'json',
  operators: 'none',
  consoleInput: 'textarea',
  toText: (value) => JSON.stringify(value, null, 2),
  fromText: (text) => JSON.parse(text),
};
