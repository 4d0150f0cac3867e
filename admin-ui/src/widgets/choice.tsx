import { Autocomplete, MenuItem, TextField } from '@mui/material';
import type { FormWidgetProps } from './formWidget.ts';
import { textBasics } from './textBasics.ts';

// More than can be looked through at a glance are searched.
const mostListed = 12;

export function Input(props: FormWidgetProps) {
  const { field, value, onChange, disabled } = props;
  const choices = field.choices ?? [];
  if (choices.length > mostListed) {
    const { onChange: _, value: __, ...basics } = textBasics(props);
    return (
      <Autocomplete
        options={choices}
        value={choices.find(({ code }) => code === value) ?? null}
        onChange={(_event, chosen) => onChange(chosen?.code)}
        getOptionLabel={({ label }) => label}
        getOptionKey={({ code }) => code}
        isOptionEqualToValue={(one, other) => one.code === other.code}
        disabled={disabled ?? false}
        renderInput={(params) => <TextField {...params} {...basics} />}
      />
    );
  }
  return (
    <TextField {...textBasics(props)} select>
      {!field.required && <MenuItem value="">—</MenuItem>}
      {choices.map(({ code, label }) => (
        <MenuItem key={code} value={code}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
