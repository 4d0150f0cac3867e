import type { ReasonsDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ReasonsDocument> = {
  title: { zh: '变更原因', en: 'Reasons' },
  lint,
  sentence: ({ items }) => items.map(({ label, meaning }) => `${label}：${meaning}`).join('\n'),
};
