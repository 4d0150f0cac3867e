import { maxLength, required as requiredRule, type Validator } from 'react-admin';
import type { InputProps } from './fieldWidget.ts';

/** What every input takes from its field: source, rules, width. Errors of the server come on top of these. */
export function inputBasics({ field, source, label, required = field.required, helperText, size }: InputProps) {
  const rules: Validator[] = required ? [requiredRule()] : [];
  return { source: source ?? field.name, label, validate: rules, fullWidth: true, helperText, size };
}

/** The same for text, which has a greatest length. */
export function textBasics(props: InputProps) {
  const { validate, ...basics } = inputBasics(props);
  return { ...basics, validate: props.field.max ? [...validate, maxLength(props.field.max)] : validate };
}
