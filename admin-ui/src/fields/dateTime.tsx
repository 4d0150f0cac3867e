import { DateInput, DateTimeInput, FunctionField } from 'react-admin';
import { useWriting } from '../providers/useWriting.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const dateTime: FieldWidget = {
  Field: function Moment({ field }) {
    const writing = useWriting();
    return (
      <FunctionField
        render={(row) => <span style={{ whiteSpace: 'nowrap' }}>{writing.moment(row[field.name])}</span>}
      />
    );
  },
  Input: (props) => <DateTimeInput {...inputBasics(props)} />,
  Filter: ({ field, source = field.name, size }) => {
    const clock = source.endsWith('_lte') ? 'T23:59:59.999' : 'T00:00:00';
    return (
      <DateInput
        source={source}
        size={size}
        format={(value) => (value ? new Date(value).toLocaleDateString('sv-SE') : '')}
        parse={(day: string) => (day ? new Date(`${day}${clock}`).toISOString() : undefined)}
      />
    );
  },
};
