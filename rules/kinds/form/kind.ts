import type { FormDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { marks } from '../marks.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<FormDocument> = {
  title: { zh: '表单', en: 'Form' },
  lint,
  sentence: ({ fields }, { language }) => {
    const { aside, colon } = marks[language];
    const needed = aside({ zh: '必填', en: 'required' }[language]);
    return fields
      .map(({ title, required, hint }) => `${title}${required ? needed : ''}${hint ? colon + hint : ''}`)
      .join('\n');
  },
};
