import { DateInput, FunctionField } from 'react-admin';
import { useWriting } from '../providers/useWriting.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const date: FieldWidget = {
  Field: function Day({ field }) {
    const writing = useWriting();
    return (
      <FunctionField render={(row) => <span style={{ whiteSpace: 'nowrap' }}>{writing.day(row[field.name])}</span>} />
    );
  },
  Input: (props) => <DateInput {...inputBasics(props)} />,
};
