import { maxLength, required as requiredRule } from 'react-admin';
import type { InputProps } from './fieldWidget.ts';

/** What every input takes from its field: source, rules, width. Errors of the server come on top of these. */
export function inputBasics({ field, source, label, required = field.required, helperText, size }: InputProps) {
  const rules = [
    ...(required ? [requiredRule()] : []),
    ...(field.max && textual.has(field.widget) ? [maxLength(field.max)] : []),
  ];
  return { source: source ?? field.name, label, validate: rules, fullWidth: true, helperText, size };
}

const textual = new Set(['text', 'longText']);
