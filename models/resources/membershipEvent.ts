import { defineResource } from '../descriptor/defineResource.ts';
import { member } from './member.ts';

/** 会籍变动: the story of a membership, one row a change. */
export const membershipEvent = defineResource({
  name: 'membershipEvent',
  title: { zh: '会籍变动', en: 'Membership event' },
  table: 'membership_events',
  distribution: { by: 'person', key: 'person_hash' },
  personal: {
    copy: { by: 'memberId', through: 'member' },
    kept: {
      says: { zh: '随会籍长期保存，是会籍变动的依据。', en: 'Kept with the membership whose story it is.' },
      onClosing: 'keep',
    },
  },
  label: 'kind',
  icon: 'Activity',
  group: 'membership',
  order: 30,
  help: {
    zh: '一名会员从入会到终止的每次变动各占一行，只增不改。',
    en: 'The story of a membership, one row a change; never edited.',
  },
  fields: {
    memberId: { kind: 'reference', reference: 'member', required: true, title: { zh: '会员', en: 'Member' } },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '工会', en: 'Union' } },
    /** Where a change moved the membership to `unionId`. */
    fromUnionId: { kind: 'reference', reference: 'union', title: { zh: '原工会', en: 'Union before' } },
    kind: {
      kind: 'choice',
      required: true,
      title: { zh: '变动', en: 'Change' },
      choices: {
        joined: { zh: '入会', en: 'Joined' },
        confirmed: { zh: '核实通过', en: 'Confirmed' },
        placed: { zh: '落实工会或单位', en: 'Union or employer found' },
        transferred: { zh: '转会', en: 'Transferred' },
        retained: { zh: '保留会籍', en: 'Retained' },
        left: { zh: '退会', en: 'Left' },
        expelled: { zh: '开除', en: 'Expelled' },
        noted: { zh: '登记情况', en: 'Noted' },
        corrected: { zh: '更正信息', en: 'Corrected' },
        rejected: { zh: '审核不通过', en: 'Rejected' },
        returned: { zh: '退回申请', en: 'Application returned' },
        withdrawn: { zh: '撤回申请', en: 'Application withdrawn' },
        undone: { zh: '撤销通过', en: 'Approval taken back' },
      },
    },
    fromState: { kind: 'choice', choices: member.states, title: { zh: '原状态', en: 'From' } },
    toState: { kind: 'choice', choices: member.states, title: { zh: '新状态', en: 'To' }, required: true },
    reason: { kind: 'text', title: { zh: '原因', en: 'Reason' }, max: 500 },
    process: {
      kind: 'text',
      widget: 'choice',
      codes: { documents: 'process' },
      title: { zh: '事项', en: 'Process' },
      detail: true,
    },
    applicationId: { kind: 'reference', reference: 'application', title: { zh: '办件', en: 'Application' } },
    documentHash: {
      kind: 'text',
      widget: 'documentHash',
      title: { zh: '依据规则版本', en: 'Rule version' },
      detail: true,
    },
    happenedOn: { kind: 'date', title: { zh: '日期', en: 'Date' }, required: true },
  },
  scope: { by: 'union', field: 'unionId', also: 'fromUnionId' },
  access: {
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  acts: { freezeFigures: { zh: '记入月度数字', en: 'Freeze the figures of a month' } },
  list: {
    columns: ['memberId', 'kind', 'fromState', 'toState', 'unionId', 'happenedOn', 'reason'],
    filters: ['kind', 'unionId', 'memberId', 'createdAt'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  appendOnly: true,
  unaudited: true,
});
