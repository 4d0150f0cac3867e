import type { FormWidgetProps } from './formWidget.ts';

/** What every box of text takes from its field. An emptied box is no answer. */
export const textBasics = ({ field, value, onChange, error, disabled }: FormWidgetProps) => ({
  label: field.title,
  name: field.name,
  value: value ?? '',
  onChange: ({ target }: { target: { value: string } }) => onChange(target.value === '' ? undefined : target.value),
  required: field.required ?? false,
  error: Boolean(error),
  helperText: error ?? field.hint,
  disabled: disabled ?? false,
  fullWidth: true,
  margin: 'dense' as const,
});
