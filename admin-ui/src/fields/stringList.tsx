import { FunctionField, TextInput, useTranslate } from 'react-admin';
import { useWriting } from '../providers/useWriting.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const stringList: FieldWidget = {
  Field: function StringList({ field }) {
    const writing = useWriting();
    return (
      <FunctionField
        render={(row) =>
          Array.isArray(row[field.name]) && row[field.name].length > 0 ? writing.list(row[field.name]) : '—'
        }
      />
    );
  },
  Input: function StringListInput(props) {
    const translate = useTranslate();
    return (
      <TextInput
        {...inputBasics(props)}
        multiline
        minRows={2}
        helperText={props.helperText ?? translate('huiji.stringList.help')}
        format={(value) => (Array.isArray(value) ? value.join('\n') : (value ?? ''))}
        parse={(value: string) => (value === '' ? [] : value.split('\n'))}
      />
    );
  },
  isWide: true,
};
