import type { FieldMeta } from '../../../contract/meta.ts';

/** A field that is only shown, of which no descriptor tells the reader. */
export const shownField = (name: string, widget: string): FieldMeta => ({
  name,
  kind: 'json',
  widget,
  title: { zh: name, en: name },
  required: false,
  system: true,
  fixed: true,
  detail: true,
  technical: false,
  choices: null,
  sortable: false,
  filterable: false,
  operators: [],
  masked: {},
});
