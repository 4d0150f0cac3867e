import { TextField, TextInput } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const longText: FieldWidget = {
  Field: ({ field }) => (
    <TextField source={field.name} emptyText="—" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} />
  ),
  Input: (props) => <TextInput {...inputBasics(props)} multiline minRows={3} />,
};
