import type { DecisionDocument } from '../../documents.ts';
import { sentence } from '../../engine/sentence.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<DecisionDocument> = { title: { zh: '判定表', en: 'Decision' }, lint, sentence };
