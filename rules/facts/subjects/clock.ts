import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  { key: 'today', title: '当天日期', type: 'date', subject: 'clock', fixed: true },
  {
    key: 'retirement.state',
    title: '法定退休年龄',
    type: 'string',
    subject: 'retirement',
    fixed: true,
    values: { notReached: '未达到', undecided: '无法判断', reached: '已达到' },
  },
];
