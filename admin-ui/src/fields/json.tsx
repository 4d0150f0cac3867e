import { FunctionField, TextInput, useTranslate } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';
import { JsonView } from './JsonView.tsx';
import { jsonFault } from './jsonFault.ts';

export const json: FieldWidget = {
  Field: ({ field }) => <FunctionField render={(row) => <JsonView value={row[field.name]} />} />,
  Input: function JsonInput(props) {
    const translate = useTranslate();
    const { validate, ...rest } = inputBasics(props);
    const isJson = (value: unknown) => {
      const fault = typeof value === 'string' ? jsonFault(value) : undefined;
      return fault && translate('huiji.json.invalid', fault);
    };
    return (
      <TextInput
        {...rest}
        validate={[...validate, isJson]}
        multiline
        minRows={4}
        maxRows={30}
        // Text that is not yet JSON stays text until it is, so that typing is never disturbed.
        format={(value) =>
          value === null || value === undefined
            ? ''
            : typeof value === 'string'
              ? value
              : JSON.stringify(value, null, 2)
        }
        parse={(typed: string) => (typed.trim() === '' ? null : typed)}
        slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: 13 } } }}
      />
    );
  },
  isWide: true,
};
