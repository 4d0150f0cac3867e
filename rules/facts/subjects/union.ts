import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  {
    key: 'union.state',
    title: '所选工会状态',
    type: 'string',
    subject: 'union',
    values: { active: '正常', closed: '已注销', none: '未选工会' },
  },
  {
    key: 'union.kind',
    title: '所选工会类别',
    type: 'string',
    subject: 'union',
    values: { base: '基层工会', aboveBase: '基层以上工会', none: '未选工会' },
  },
  {
    key: 'union.type',
    title: '所选工会类型',
    type: 'string',
    subject: 'union',
    choices: 'unionType',
    values: { none: '未选工会' },
  },
  { key: 'union.acceptsMembers', title: '所选工会可直接接收会员', type: 'boolean', subject: 'union' },
  { key: 'union.isPresent', title: '所选工会就是现在的工会', type: 'boolean', subject: 'union' },
  { key: 'union.hasAdmin', title: '所选工会有管理员', type: 'boolean', subject: 'staffing' },
];
