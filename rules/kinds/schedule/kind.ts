import type { ScheduleDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { marks } from '../marks.ts';
import { cronInWords } from './cronInWords.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ScheduleDocument> = {
  title: { zh: '计划任务', en: 'Schedule' },
  lint,
  sentence: ({ title, cron, enabled }, { language }) => {
    const { colon, aside } = marks[language];
    const off = enabled ? '' : aside({ zh: '已停用', en: 'switched off' }[language]);
    return `${title}${colon}${cronInWords(cron, language)}${off}`;
  },
};
