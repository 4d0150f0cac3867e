import { FunctionField, useLocale } from 'react-admin';
import { choiceTitle } from './choiceTitle.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { isShort } from './isShort.ts';
import { text } from './text.tsx';

/** Words that are kept in Chinese, and told in English where their English is known. */
export const said: FieldWidget = {
  Field: function Said({ field }) {
    const locale = useLocale() ?? 'zh';
    return (
      <FunctionField
        sx={{ overflowWrap: 'break-word' }}
        render={({ [field.name]: value }) => {
          const told = choiceTitle(field, value, locale);
          return isShort(told) ? <span style={{ whiteSpace: 'nowrap' }}>{told || '—'}</span> : told;
        }}
      />
    );
  },
  Input: text.Input,
};
