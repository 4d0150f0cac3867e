import { FunctionField, TextInput, useTranslate } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const stringList: FieldWidget = {
  Field: ({ field }) => (
    <FunctionField
      render={(row) =>
        Array.isArray(row[field.name]) && row[field.name].length > 0 ? row[field.name].join('、') : '—'
      }
    />
  ),
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
