import { documentTypes } from '../../keywords/documentNumber.ts';
import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  {
    key: 'document.type',
    title: { zh: '证件类型', en: 'Kind of document' },
    type: 'string',
    subject: 'document',
    values: Object.fromEntries(documentTypes.map(({ type, title, titleEn }) => [type, { zh: title, en: titleEn }])),
  },
  {
    key: 'document.daysLeft',
    title: { zh: '证件剩余有效天数', en: 'Days the document is still valid' },
    type: 'number',
    unit: { zh: '天', en: 'days' },
    subject: 'document',
  },
  {
    key: 'name.class',
    title: { zh: '姓名用字类别', en: 'Characters of the name' },
    type: 'string',
    subject: 'document',
    fixed: true,
    values: {
      A: { zh: '常用字', en: 'Usual ones' },
      B: { zh: 'GBK 汉字', en: 'Of GBK' },
      C: { zh: '生僻字', en: 'Rare ones' },
      D: { zh: '扩展区生僻字', en: 'Rare ones of the extensions' },
      P: { zh: '造字区字符', en: 'Privately made ones' },
      '?': { zh: '丢失的字符', en: 'Lost ones' },
    },
  },
];
