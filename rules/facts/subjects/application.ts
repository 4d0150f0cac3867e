import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  { key: 'application.open', title: '有同类未办结申请', type: 'boolean', subject: 'openApplication' },
  {
    key: 'application.employmentType',
    title: '就业类型',
    type: 'string',
    subject: 'application',
    choices: 'employmentType',
    field: 'employmentType',
  },
  {
    key: 'application.occupation',
    title: '职业',
    type: 'string',
    subject: 'application',
    choices: 'occupation',
    field: 'occupation',
  },
  {
    key: 'application.placeBy',
    title: '按地区还是按产业选择',
    type: 'string',
    subject: 'application',
    choices: 'placeBy',
    field: 'placeBy',
  },
  { key: 'application.hasUnit', title: '有工作单位', type: 'boolean', subject: 'application' },
  { key: 'application.unitListed', title: '工作单位已在库中', type: 'boolean', subject: 'application' },
  {
    key: 'address.applicationsToday',
    title: '同一网络地址当日申请数',
    type: 'number',
    unit: '件',
    subject: 'address',
  },
  { key: 'agreement.current', title: '同意的是现行版本的入会申请书', type: 'boolean', subject: 'application' },
];
