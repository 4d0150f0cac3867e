import { TextField, TextInput } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { textBasics } from './inputBasics.ts';

export const text: FieldWidget = {
  Field: ({ field }) => <TextField source={field.name} emptyText="—" sx={{ overflowWrap: 'break-word' }} />,
  Input: (props) => <TextInput {...textBasics(props)} />,
};
