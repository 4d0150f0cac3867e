import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  {
    key: 'applicant.age',
    title: '年龄',
    type: 'number',
    unit: '岁',
    subject: 'applicant',
    fixed: true,
    yearsSince: 'applicant.birthDate',
  },
  { key: 'applicant.birthDate', title: '出生日期', type: 'date', subject: 'applicant', fixed: true },
  {
    key: 'applicant.sex',
    title: '性别',
    type: 'string',
    subject: 'applicant',
    fixed: true,
    values: { male: '男', female: '女', unknown: '未知' },
  },
  { key: 'applicant.sanctioned', title: '处于入会限制期', type: 'boolean', subject: 'sanction' },
  { key: 'sanction.until', title: '限制截止日期', type: 'date', subject: 'sanction' },
];
