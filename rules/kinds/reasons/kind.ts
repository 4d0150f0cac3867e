import type { ReasonsDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { marks } from '../marks.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ReasonsDocument> = {
  title: { zh: '变更原因', en: 'Reasons' },
  lint,
  sentence: ({ items }, { language }) =>
    items.map(({ label, meaning }) => `${label}${marks[language].colon}${meaning}`).join('\n'),
};
