import type { Title } from '../../../../contract/words.ts';

export const receivedWords = {
  title: { zh: '收到的消息', en: 'What this person received' },
  none: { zh: '没有收到过消息', en: 'Nothing yet' },
  noAccount: {
    zh: '这名会员没有账号，只能收到短信，请在“通知”里查看。',
    en: 'This member has no account and gets text messages only; see the notices.',
  },
  because: { zh: '原因', en: 'Reason' },
  problem: { zh: '没有送达的原因', en: 'Why it did not arrive' },
  union: { zh: '发出的工会', en: 'Told by' },
  newest: { zh: '只列最近50条', en: 'The latest 50 only' },
} satisfies Record<string, Title>;
