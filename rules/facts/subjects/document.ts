import { documentTypes } from '../../keywords/documentNumber.ts';
import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  {
    key: 'document.type',
    title: '证件类型',
    type: 'string',
    subject: 'document',
    values: Object.fromEntries(documentTypes.map(({ type, title }) => [type, title])),
  },
  { key: 'document.daysLeft', title: '证件剩余有效天数', type: 'number', unit: '天', subject: 'document' },
  {
    key: 'name.class',
    title: '姓名用字类别',
    type: 'string',
    subject: 'document',
    fixed: true,
    values: {
      A: '常用字',
      B: 'GBK 汉字',
      C: '生僻字',
      D: '扩展区生僻字',
      P: '造字区字符',
      '?': '丢失的字符',
    },
  },
];
