import type { TextDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<TextDocument> = {
  title: { zh: '文本', en: 'Text' },
  lint,
  sentence: ({ body, parts }) => [body, ...Object.values(parts ?? {})].join('\n'),
};
