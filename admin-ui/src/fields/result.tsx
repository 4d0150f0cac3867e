import { useLocale, useRecordContext } from 'react-admin';
import { choiceTitle } from './choiceTitle.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { JsonView } from './JsonView.tsx';
import { json } from './json.tsx';

/** What a job did: nested names and values, in the words of the field. */
export const result: FieldWidget = {
  Field: function Result({ field }) {
    const locale = useLocale();
    const row = useRecordContext();
    return <JsonView value={row?.[field.name]} word={(code) => choiceTitle(field, code, locale)} />;
  },
  Input: json.Input,
  isWide: true,
};
