import { defineResource } from '../descriptor/defineResource.ts';
import { resultWords } from '../descriptor/resultWords.ts';

/** 集中审核: one periodic review of the members who joined first, with its progress. */
export const reviewRound = defineResource({
  name: 'reviewRound',
  title: { zh: '集中审核', en: 'Review round' },
  table: 'review_rounds',
  distribution: 'local',
  label: 'startedAt',
  icon: 'checklist',
  group: 'operation',
  fields: {
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '范围', en: 'Scope' } },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
      choices: [
        { value: 'running', zh: '进行中', en: 'Running' },
        { value: 'finished', zh: '已完成', en: 'Finished' },
        { value: 'failed', zh: '失败', en: 'Failed' },
      ],
    },
    dryRun: { kind: 'boolean', title: { zh: '试运行', en: 'Dry run' }, default: false },
    total: { kind: 'integer', title: { zh: '应审', en: 'Total' }, default: 0 },
    done: { kind: 'integer', title: { zh: '已审', en: 'Done' }, default: 0 },
    approved: { kind: 'integer', title: { zh: '通过', en: 'Approved' }, default: 0 },
    rejected: { kind: 'integer', title: { zh: '不通过', en: 'Rejected' }, default: 0 },
    leftToInbox: { kind: 'integer', title: { zh: '转人工', en: 'Left to inbox' }, default: 0 },
    dueOn: { kind: 'date', title: { zh: '期限', en: 'Due' } },
    ownerId: { kind: 'reference', reference: 'account', title: { zh: '负责人', en: 'Owner' }, detail: true },
    documentHash: { kind: 'text', widget: 'documentHash', title: { zh: '规则版本', en: 'Rule version' }, detail: true },
    cursor: { kind: 'uuid', title: { zh: '进度', en: 'Cursor' }, hidden: true },
    upto: { kind: 'uuid', title: { zh: '终点', en: 'Up to' }, hidden: true },
    result: { kind: 'json', widget: 'result', choices: resultWords, title: { zh: '结果', en: 'Result' }, detail: true },
    startedAt: { kind: 'dateTime', title: { zh: '开始', en: 'Started' } },
    finishedAt: { kind: 'dateTime', title: { zh: '结束', en: 'Finished' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    systemAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get', 'create'], lower: ['list', 'get', 'create'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  list: {
    columns: [
      'unionId',
      'state',
      'dryRun',
      'total',
      'done',
      'approved',
      'rejected',
      'leftToInbox',
      'startedAt',
      'finishedAt',
    ],
    filters: ['state', 'dryRun', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  constraints: {
    review_rounds_one_running: { zh: '该工会已有一轮集中审核在进行', en: 'A review round is already running there' },
  },
  writtenBy: 'workflows',
});
