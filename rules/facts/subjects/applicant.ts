import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  {
    key: 'applicant.age',
    title: { zh: '年龄', en: 'Age' },
    type: 'number',
    unit: { zh: '岁', en: 'years' },
    subject: 'applicant',
    fixed: true,
    yearsSince: 'applicant.birthDate',
  },
  {
    key: 'applicant.birthDate',
    title: { zh: '出生日期', en: 'Date of birth' },
    type: 'date',
    subject: 'applicant',
    fixed: true,
  },
  {
    key: 'applicant.sex',
    title: { zh: '性别', en: 'Sex' },
    type: 'string',
    subject: 'applicant',
    fixed: true,
    values: {
      male: { zh: '男', en: 'Male' },
      female: { zh: '女', en: 'Female' },
      unknown: { zh: '未知', en: 'Unknown' },
    },
  },
  {
    key: 'applicant.sanctioned',
    title: { zh: '处于入会限制期', en: 'Barred from joining' },
    type: 'boolean',
    subject: 'sanction',
  },
  { key: 'sanction.until', title: { zh: '限制截止日期', en: 'Barred until' }, type: 'date', subject: 'sanction' },
];
