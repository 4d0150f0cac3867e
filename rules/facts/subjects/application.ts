import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  {
    key: 'application.open',
    title: { zh: '有同类未办结申请', en: 'An application of the kind is open' },
    type: 'boolean',
    subject: 'openApplication',
  },
  {
    key: 'application.employmentType',
    title: { zh: '就业类型', en: 'Kind of employment' },
    type: 'string',
    subject: 'application',
    choices: 'employmentType',
    field: 'employmentType',
  },
  {
    key: 'application.occupation',
    title: { zh: '职业', en: 'Occupation' },
    type: 'string',
    subject: 'application',
    choices: 'occupation',
    field: 'occupation',
  },
  {
    key: 'application.placeBy',
    title: { zh: '按地区还是按产业选择', en: 'By place or by industry' },
    type: 'string',
    subject: 'application',
    choices: 'placeBy',
    field: 'placeBy',
  },
  {
    key: 'application.hasUnit',
    title: { zh: '有工作单位', en: 'Has an employer' },
    type: 'boolean',
    subject: 'application',
  },
  {
    key: 'application.unitListed',
    title: { zh: '工作单位已在库中', en: 'Employer on record' },
    type: 'boolean',
    subject: 'application',
  },
  {
    key: 'address.applicationsToday',
    title: { zh: '同一网络地址当日申请数', en: 'Applications from one network address today' },
    type: 'number',
    unit: { zh: '件', en: '' },
    subject: 'address',
  },
  {
    key: 'agreement.current',
    title: { zh: '同意的是现行版本的入会申请书', en: 'Agreed to the application in force' },
    type: 'boolean',
    subject: 'application',
  },
];
