import { FormControl, FormHelperText, FormLabel, Rating } from '@mui/material';
import type { FormWidgetProps } from './formWidget.ts';

export const Input = ({ field, value, onChange, error, disabled }: FormWidgetProps) => (
  <FormControl component="fieldset" error={Boolean(error)} required={field.required ?? false} margin="dense">
    <FormLabel component="legend">{field.title}</FormLabel>
    <Rating
      name={field.name}
      value={typeof value === 'number' ? value : null}
      onChange={(_, count) => onChange(count ?? undefined)}
      getLabelText={(count) => `${field.title} ${count}`}
      disabled={disabled ?? false}
    />
    {(error ?? field.hint) && <FormHelperText>{error ?? field.hint}</FormHelperText>}
  </FormControl>
);
