import { DateTimeInput, FunctionField } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { formatDateTime } from './formatDateTime.ts';
import { inputBasics } from './inputBasics.ts';

export const dateTime: FieldWidget = {
  Field: ({ field }) => (
    <FunctionField render={(row) => <span style={{ whiteSpace: 'nowrap' }}>{formatDateTime(row[field.name])}</span>} />
  ),
  Input: (props) => <DateTimeInput {...inputBasics(props)} />,
};
