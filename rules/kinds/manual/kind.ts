import type { ManualDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ManualDocument> = {
  title: { zh: '操作手册', en: 'Manual' },
  lint,
  sentence: ({ steps }) => steps.map(({ step, says }) => `${step}：${says}`).join('\n'),
};
