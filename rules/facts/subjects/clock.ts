import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  { key: 'today', title: { zh: '当天日期', en: 'Date of the day' }, type: 'date', subject: 'clock', fixed: true },
  {
    key: 'retirement.state',
    title: { zh: '法定退休年龄', en: 'Statutory retirement age' },
    type: 'string',
    subject: 'retirement',
    fixed: true,
    values: {
      notReached: { zh: '未达到', en: 'Not reached' },
      undecided: { zh: '无法判断', en: 'Cannot be told' },
      reached: { zh: '已达到', en: 'Reached' },
    },
  },
];
