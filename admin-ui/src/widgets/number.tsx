import { TextField } from '@mui/material';
import type { FormWidgetProps } from './formWidget.ts';
import { textBasics } from './textBasics.ts';

export function Input(props: FormWidgetProps) {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, type } = props.field.schema ?? {};
  const limits = { min: minimum ?? exclusiveMinimum, max: maximum ?? exclusiveMaximum };
  const step = [type].flat().includes('integer') ? 1 : 'any';
  return (
    <TextField
      {...textBasics(props)}
      type="number"
      onChange={({ target }) => props.onChange(target.value === '' ? undefined : Number(target.value))}
      slotProps={{ htmlInput: { ...limits, step, inputMode: 'decimal' } }}
    />
  );
}
