import type { ScheduleDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { cronInWords } from './cronInWords.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ScheduleDocument> = {
  title: { zh: '计划任务', en: 'Schedule' },
  lint,
  sentence: ({ title, cron, enabled }) => `${title}：${cronInWords(cron)}${enabled ? '' : '（已停用）'}`,
};
