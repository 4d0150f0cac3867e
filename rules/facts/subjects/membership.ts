import type { FactDefinition } from '../factDefinition.ts';

export const facts: FactDefinition[] = [
  {
    key: 'membership.state',
    title: '会籍状态',
    type: 'string',
    subject: 'membership',
    values: { none: '无会籍', pending: '待核实', active: '在册', retained: '保留会籍', ended: '终止' },
  },
  {
    key: 'membership.endedReason',
    title: '会籍终止原因',
    type: 'string',
    subject: 'membership',
    values: {
      left: '退会',
      expelled: '开除',
      removed: '移出',
      rejected: '审核不通过',
      withdrawn: '撤回申请',
      undone: '撤销通过',
    },
  },
];
