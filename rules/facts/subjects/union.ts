import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  {
    key: 'union.state',
    title: { zh: '所选工会状态', en: 'State of the chosen union' },
    type: 'string',
    subject: 'union',
    values: {
      active: { zh: '正常', en: 'Active' },
      closed: { zh: '已注销', en: 'Closed' },
      none: { zh: '未选工会', en: 'No union chosen' },
    },
  },
  {
    key: 'union.kind',
    title: { zh: '所选工会类别', en: 'Level of the chosen union' },
    type: 'string',
    subject: 'union',
    values: {
      base: { zh: '基层工会', en: 'Base union' },
      aboveBase: { zh: '基层以上工会', en: 'Above-base union' },
      none: { zh: '未选工会', en: 'No union chosen' },
    },
  },
  {
    key: 'union.type',
    title: { zh: '所选工会类型', en: 'Type of the chosen union' },
    type: 'string',
    subject: 'union',
    choices: 'unionType',
    values: { none: { zh: '未选工会', en: 'No union chosen' } },
  },
  {
    key: 'union.acceptsMembers',
    title: { zh: '所选工会可直接接收会员', en: 'The chosen union takes members' },
    type: 'boolean',
    subject: 'union',
  },
  {
    key: 'union.isPresent',
    title: { zh: '所选工会就是现在的工会', en: 'The chosen union is the present one' },
    type: 'boolean',
    subject: 'union',
  },
  {
    key: 'union.hasAdmin',
    title: { zh: '所选工会有管理员', en: 'The chosen union has an administrator' },
    type: 'boolean',
    subject: 'staffing',
  },
];
