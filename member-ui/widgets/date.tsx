import { fieldBasics, textOf } from '../components/fieldBasics.ts';
import type { FormFieldProps } from '../components/formWidget.ts';
import { TextField } from '../components/TextField.tsx';

export const Field = ({ field }: FormFieldProps) => (
  <TextField {...fieldBasics(field)} value={textOf(field)} type="date" />
);
