import type { ChoicesDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { marks } from '../marks.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ChoicesDocument> = {
  title: { zh: '代码表', en: 'Choices' },
  lint,
  sentence: ({ items }, { language }) => {
    const { span, aside } = marks[language];
    return items.map(({ code, label, from, to }) => `${span(from, to)}${label}${aside(code)}`).join('\n');
  },
};
