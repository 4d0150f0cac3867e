import { useRecordContext } from 'react-admin';
import { inWords } from './answerTitles.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { NamedRows } from './NamedRows.tsx';
import { NamedValuesInput } from './NamedValuesInput.tsx';

/** An object of names and values that staff give. */
export const namedValues: FieldWidget = {
  Field: function NamedValues({ field }) {
    return <NamedRows rows={inWords([], useRecordContext()?.[field.name])} />;
  },
  Input: NamedValuesInput,
  isWide: true,
};
