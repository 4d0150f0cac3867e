import { DateInput, FunctionField } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const date: FieldWidget = {
  Field: ({ field }) => (
    <FunctionField
      render={(row) => <span style={{ whiteSpace: 'nowrap' }}>{String(row[field.name] ?? '—').slice(0, 10)}</span>}
    />
  ),
  Input: (props) => <DateInput {...inputBasics(props)} />,
};
