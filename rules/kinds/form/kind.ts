import type { FormDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<FormDocument> = {
  title: { zh: '表单', en: 'Form' },
  lint,
  sentence: ({ fields }) =>
    fields
      .map(({ title, required, hint }) => `${title}${required ? '（必填）' : ''}${hint ? `：${hint}` : ''}`)
      .join('\n'),
};
