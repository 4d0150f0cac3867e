import type { ChoicesDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ChoicesDocument> = { title: { zh: '代码表', en: 'Choices' }, lint };
