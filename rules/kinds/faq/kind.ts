import type { FaqDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { marks } from '../marks.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<FaqDocument> = {
  title: { zh: '常见问题', en: 'Questions and answers' },
  lint,
  sentence: ({ items }, { language }) =>
    items.map(({ topic, question, answer }) => `${topic}${marks[language].colon}${question} ${answer}`).join('\n'),
};
