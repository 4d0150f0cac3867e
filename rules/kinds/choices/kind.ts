import type { ChoicesDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { spanText } from '../spanText.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ChoicesDocument> = {
  title: { zh: '代码表', en: 'Choices' },
  lint,
  sentence: ({ items }) =>
    items.map(({ code, label, from, to }) => `${spanText(from, to)}${label}（${code}）`).join('\n'),
};
