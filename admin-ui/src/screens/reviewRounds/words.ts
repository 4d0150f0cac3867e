import type { Title } from '../../../../contract/words.ts';

export const roundWords = {
  counts: { zh: '各条规则判定的件数', en: 'Cases by rule' },
  noRow: { zh: '未命中任何条件', en: 'No condition met' },
  rule: { zh: '依据', en: 'By' },
  count: { zh: '件数', en: 'Cases' },
  cases: { zh: '逐件结果', en: 'Case by case' },
  first: { zh: '只列前面的办件；全部在“逐件结果”的下载里。', en: 'The first cases only; all are in the download.' },
  all: { zh: '全部', en: 'All' },
  name: { zh: '申请人', en: 'Applicant' },
  union: { zh: '工会', en: 'Union' },
  outcome: { zh: '结论', en: 'Outcome' },
  messages: { zh: '通知', en: 'Messages' },
  message: { zh: '看通知', en: 'Message' },
  close: { zh: '关闭', en: 'Close' },
  forReal: { zh: '以此结果正式运行', en: 'Run it for real' },
  sure: {
    zh: '将按今天的规则逐件重新判定，立即作出决定并通知本人。试运行的结果：',
    en: 'Every case is judged once more by the rules of today, decided at once and told. The dry run came to:',
  },
} satisfies Record<string, Title>;
