import type { FieldKind } from '../fieldKind.ts';

/** Widgets of objects whose names are not known beforehand; the answers of a form are such. */
const named: ReadonlySet<string | undefined> = new Set(['namedValues', 'answers']);
/** What is edited as rows of a name and a value is an object, and stays small. */
const namesAndValues = { type: 'object', propertyNames: { minLength: 1, maxLength: 60 }, maxProperties: 100 };

const objects = new Set<string | undefined>([...named, 'result', 'progress']);

export const json: FieldKind = {
  sqlType: () => 'jsonb',
  rowType: ({ widget }) => (objects.has(widget) ? 'Record<string, unknown>' : 'unknown'),
  jsonSchema: (field) => ({ title: field.title.zh, ...(named.has(field.widget) ? namesAndValues : {}) }),
  widget: 'json',
  operators: 'none',
  consoleInput: 'textarea',
  toText: (value) => JSON.stringify(value, null, 2),
  fromText: (text) => JSON.parse(text),
};
