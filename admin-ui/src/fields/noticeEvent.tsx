import { FunctionField, useLocale } from 'react-admin';
import { choiceTitle } from './choiceTitle.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { text } from './text.tsx';

/** The name of an event holds a word between the ids that make it unique. */
export const noticeEvent: FieldWidget = {
  Field: function NoticeEvent({ field }) {
    const locale = useLocale();
    return (
      <FunctionField
        render={(row) => {
          const name = String(row[field.name] ?? '');
          const word = name.split(/[/:]/).find((part) => field.choices?.some(({ value }) => value === part));
          return <span title={name}>{word ? choiceTitle(field, word, locale) : name || '—'}</span>;
        }}
      />
    );
  },
  Input: text.Input,
};
