import { TextField, TextInput } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { textBasics } from './inputBasics.ts';

export const longText: FieldWidget = {
  Field: ({ field }) => (
    <TextField source={field.name} emptyText="—" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} />
  ),
  Input: (props) => <TextInput {...textBasics(props)} multiline minRows={3} />,
  isWide: true,
};
