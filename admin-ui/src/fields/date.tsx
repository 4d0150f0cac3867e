import { DateInput, FunctionField } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const date: FieldWidget = {
  Field: ({ field }) => <FunctionField render={(row) => String(row[field.name] ?? '—').slice(0, 10)} />,
  Input: (props) => <DateInput {...inputBasics(props)} />,
};
