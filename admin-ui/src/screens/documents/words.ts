import type { Title } from '../../../../contract/words.ts';

export const documentWords = {
  inForce: { zh: '现行', en: 'In force' },
  instead: { zh: '不是现行版本。现行的是：', en: 'Not in force. In force is:' },
  version: { zh: '版本', en: 'version' },
  added: { zh: '这一版才有的：', en: 'Only in this one:' },
  gone: { zh: '只有现行版本才有的：', en: 'Only in the one in force:' },
  same: { zh: '内容没有差别。', en: 'They say the same.' },
  table: { zh: '判定表', en: 'Decision table' },
  sentences: { zh: '用文字说', en: 'In words' },
  stored: { zh: '原文（供编辑和接口使用）', en: 'As it is stored' },
  row: { zh: '情形', en: 'Case' },
  outcome: { zh: '结论', en: 'Outcome' },
  reason: { zh: '原因和办法', en: 'Reason and way out' },
  otherwise: { zh: '其他情况', en: 'Otherwise' },
} satisfies Record<string, Title>;
