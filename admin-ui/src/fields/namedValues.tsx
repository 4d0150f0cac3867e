import { useRecordContext, useResourceContext } from 'react-admin';
import { inWords, useAnswerTitles } from './answerTitles.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { NamedRows } from './NamedRows.tsx';
import { NamedValuesInput } from './NamedValuesInput.tsx';

/** An object of names and values. Where a form gave them, its titles and the words of its choices are shown. */
export const namedValues: FieldWidget = {
  Field: function NamedValues({ field }) {
    const row = useRecordContext();
    const titles = useAnswerTitles(useResourceContext(), row?.id, row?.version);
    // Not the bare names first: they would change under the reader's eyes.
    return titles && <NamedRows rows={inWords(titles, row?.[field.name])} />;
  },
  Input: NamedValuesInput,
};
