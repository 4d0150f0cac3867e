import { FunctionField, TextInput } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { textBasics } from './inputBasics.ts';
import { isShort } from './isShort.ts';

export const text: FieldWidget = {
  Field: ({ field }) => (
    <FunctionField
      sx={{ overflowWrap: 'break-word' }}
      render={({ [field.name]: value }) =>
        isShort(value) ? <span style={{ whiteSpace: 'nowrap' }}>{String(value)}</span> : String(value || '—')
      }
    />
  ),
  Input: (props) => <TextInput {...textBasics(props)} />,
};
