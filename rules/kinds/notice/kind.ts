import type { NoticeDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<NoticeDocument> = { title: { zh: '通知', en: 'Notice' }, lint };
