import type { ScheduleDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ScheduleDocument> = { title: { zh: '计划任务', en: 'Schedule' }, lint };
