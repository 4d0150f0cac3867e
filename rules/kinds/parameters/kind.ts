import type { ParametersDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ParametersDocument> = { title: { zh: '参数', en: 'Parameters' }, lint };
