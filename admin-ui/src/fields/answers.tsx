import { useRecordContext, useResourceContext } from 'react-admin';
import { inWords, useAnswerTitles } from './answerTitles.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { NamedRows } from './NamedRows.tsx';
import { NamedValuesInput } from './NamedValuesInput.tsx';

/** What was filled in on a form: by its titles, and in the words of its choices. */
export const answers: FieldWidget = {
  Field: function Answers({ field }) {
    const row = useRecordContext();
    const titles = useAnswerTitles(useResourceContext(), row?.id, row?.version);
    // Not the bare names first: they would change under the reader's eyes.
    return titles && <NamedRows rows={inWords(titles, row?.[field.name])} />;
  },
  Input: function AnswersInput(props) {
    const row = useRecordContext();
    const titles = useAnswerTitles(useResourceContext(), row?.id, row?.version);
    return <NamedValuesInput {...props} titles={titles} />;
  },
  isWide: true,
};
