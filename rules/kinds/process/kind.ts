import type { ProcessDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';
import { sentence } from './sentence.ts';

export const kind: KindDefinition<ProcessDocument> = { title: { zh: '事项', en: 'Process' }, lint, sentence };
