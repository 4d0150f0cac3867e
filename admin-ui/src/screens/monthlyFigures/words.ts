import type { Title } from '../../../../contract/words.ts';

export const monthlyWords = {
  title: { zh: '月度会籍数字', en: 'Monthly figures' },
  month: { zh: '月份', en: 'Month' },
  byMonth: { zh: '按月', en: 'By month' },
  byUnion: { zh: '按下级工会', en: 'By union' },
  byProcess: { zh: '按事项', en: 'By process' },
  byEmployment: { zh: '月末会员按就业类型', en: 'Members at the end, by employment' },
  union: { zh: '工会', en: 'Union' },
  process: { zh: '事项', en: 'Process' },
  employment: { zh: '就业类型', en: 'Employment' },
  members: { zh: '人数', en: 'Members' },
  before: { zh: '比上月', en: 'On the month before' },
  yearBefore: { zh: '比上年同月', en: 'On the year before' },
  itself: { zh: '本级', en: 'itself' },
  none: {
    zh: '还没有记入的月份：一个月结束后，次日凌晨记入。',
    en: 'No month is written yet: each is written in the night after it ends.',
  },
  noProcess: { zh: '没有办件的变动', en: 'Changes without a case' },
  note: {
    zh: '人数点开的是现在的会员；入会、转入、转出、终止点开的是当月的变动。',
    en: 'Numbers of members open who is a member today; those who joined, moved or left open the changes of the month.',
  },
} satisfies Record<string, Title>;
