import { FunctionField, SelectInput, useTranslate } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

// Words, not a tick: a column of ticks is hard to read and an empty box may mean two things.
const choices = [
  { id: 'true', name: 'ra.boolean.true' },
  { id: 'false', name: 'ra.boolean.false' },
];

export const boolean: FieldWidget = {
  Field: function BooleanText({ field }) {
    const translate = useTranslate();
    return (
      <FunctionField
        render={(row) =>
          row[field.name] === null || row[field.name] === undefined ? '—' : translate(`ra.boolean.${row[field.name]}`)
        }
      />
    );
  },
  Input: (props) => (
    <SelectInput
      {...inputBasics(props)}
      choices={choices}
      format={(value) => (value === null || value === undefined ? '' : String(value))}
      parse={(value) => (value === '' ? null : value === 'true')}
    />
  ),
};
