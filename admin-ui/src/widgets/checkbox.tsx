import { Checkbox, FormControl, FormControlLabel, FormHelperText } from '@mui/material';
import type { FormWidgetProps } from './formWidget.ts';

export const Input = ({ field, value, onChange, error, disabled }: FormWidgetProps) => (
  <FormControl error={Boolean(error)} required={field.required ?? false} disabled={disabled ?? false} margin="dense">
    <FormControlLabel
      label={field.title}
      control={
        <Checkbox
          name={field.name}
          checked={value === true}
          onChange={(_, checked) => onChange(checked ? true : undefined)}
        />
      }
    />
    {(error ?? field.hint) && <FormHelperText>{error ?? field.hint}</FormHelperText>}
  </FormControl>
);
