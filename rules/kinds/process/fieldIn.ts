import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { FormDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';

/** A finding when the form has no such field. */
export function fieldIn(form: FormDocument, name: string, path: string): Finding[] {
  const names = form.fields.map((field) => field.name);
  return names.includes(name) ? [] : [unknownField(name, names, path)];
}

export const unknownField = (name: string, names: string[], path: string): Finding =>
  finding('unknown-field', path, `表单里没有字段“${name}”`, `The form has no field "${name}"`, {
    seen: name,
    needed: names,
    didYouMean: closest(name, names),
  });
