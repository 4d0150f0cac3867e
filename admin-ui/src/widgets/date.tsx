import { TextField } from '@mui/material';
import type { FormWidgetProps } from './formWidget.ts';
import { textBasics } from './textBasics.ts';

export const Input = (props: FormWidgetProps) => (
  <TextField {...textBasics(props)} type="date" slotProps={{ inputLabel: { shrink: true } }} />
);
