import { TextField, TextInput } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

/** A number that names a person. Digits line up, so that two numbers can be compared by eye. */
export const identity: FieldWidget = {
  Field: ({ field }) => (
    <TextField source={field.name} emptyText="—" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }} />
  ),
  Input: (props) => (
    <TextInput {...inputBasics(props)} slotProps={{ htmlInput: { autoComplete: 'off', inputMode: 'text' } }} />
  ),
};
