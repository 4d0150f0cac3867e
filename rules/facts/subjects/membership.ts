import type { WrittenFact } from '../factDefinition.ts';

export const facts: WrittenFact[] = [
  {
    key: 'membership.state',
    title: { zh: '会籍状态', en: 'Membership' },
    type: 'string',
    subject: 'membership',
    values: {
      none: { zh: '无会籍', en: 'None' },
      pending: { zh: '待核实', en: 'Pending' },
      active: { zh: '在册', en: 'Active' },
      retained: { zh: '保留会籍', en: 'Retained' },
      ended: { zh: '终止', en: 'Ended' },
    },
  },
  {
    key: 'membership.endedReason',
    title: { zh: '会籍终止原因', en: 'Why the membership ended' },
    type: 'string',
    subject: 'membership',
    values: {
      left: { zh: '退会', en: 'Left' },
      expelled: { zh: '开除', en: 'Expelled' },
      removed: { zh: '移出', en: 'Removed' },
      rejected: { zh: '审核不通过', en: 'Rejected' },
      withdrawn: { zh: '撤回申请', en: 'Application withdrawn' },
      undone: { zh: '撤销通过', en: 'Approval taken back' },
    },
  },
];
