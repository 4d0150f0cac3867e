import type { Title } from '../../../../contract/words.ts';

export const figureWords = {
  title: { zh: '审核统计', en: 'Review statistics' },
  from: { zh: '开始日期', en: 'From' },
  to: { zh: '结束日期', en: 'To' },
  thisMonth: { zh: '本月', en: 'This month' },
  lastMonth: { zh: '上月', en: 'Last month' },
  thisYear: { zh: '本年', en: 'This year' },
  earlier: { zh: '上一期', en: 'Period before' },
  running: { zh: '尚未结束', en: 'not over yet' },
  compared: { zh: '上期', en: 'Before' },
  process: { zh: '事项', en: 'Process' },
  all: { zh: '合计', en: 'All' },
  byProcess: { zh: '按事项', en: 'By process' },
  byUnion: { zh: '按下级工会', en: 'By union' },
  union: { zh: '工会', en: 'Union' },
  itself: { zh: '本级', en: 'itself' },
  reasons: { zh: '不通过和退回的原因', en: 'Why cases were rejected or returned' },
  reason: { zh: '原因', en: 'Reason' },
  own: { zh: '审核人自己写的其他原因', en: 'Other reasons, in the words of reviewers' },
  count: { zh: '件数', en: 'Cases' },
  nothing: { zh: '这段时间没有办件', en: 'No cases in this period' },
  minutes: { zh: '分钟', en: ' min' },
  hours: { zh: '小时', en: ' h' },
  days: { zh: '天', en: ' days' },
} satisfies Record<string, Title>;

/** Minutes, hours or days, whichever says it in the fewest digits. */
export function durationOf(hours: number, words: (title: Title) => string): string {
  if (hours < 1) return `${Math.round(hours * 60)}${words(figureWords.minutes)}`;
  if (hours < 48) return `${round(hours)}${words(figureWords.hours)}`;
  return `${round(hours / 24)}${words(figureWords.days)}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
