import { defineResource } from '../descriptor/defineResource.ts';

/** 任务运行: one planned fire of one schedule; never missed after downtime, never doubled. */
export const jobRun = defineResource({
  name: 'jobRun',
  title: { zh: '任务运行', en: 'Job run' },
  table: 'job_runs',
  distribution: 'local',
  label: 'task',
  icon: 'schedule',
  group: 'operation',
  fields: {
    task: { kind: 'text', widget: 'choice', codes: 'tasks', title: { zh: '任务', en: 'Task' }, required: true },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '范围', en: 'Scope' } },
    scheduleKey: {
      kind: 'text',
      widget: 'choice',
      choices: { round: { zh: '人工发起', en: 'By hand' } },
      codes: ['tasks', { documents: 'schedule' }],
      title: { zh: '计划', en: 'Schedule' },
      required: true,
    },
    scheduledFor: { kind: 'dateTime', title: { zh: '计划时间', en: 'Scheduled for' }, required: true },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
    },
    startedAt: { kind: 'dateTime', title: { zh: '开始', en: 'Started' } },
    finishedAt: { kind: 'dateTime', title: { zh: '结束', en: 'Finished' } },
    result: {
      kind: 'json',
      widget: 'result',
      codes: 'taskResults',
      title: { zh: '结果', en: 'Result' },
      detail: true,
    },
    error: { kind: 'longText', title: { zh: '错误', en: 'Error' }, detail: true },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    systemAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    queued: { zh: '排队', en: 'Queued' },
    running: { zh: '运行中', en: 'Running' },
    finished: { zh: '完成', en: 'Finished' },
    failed: { zh: '失败', en: 'Failed' },
  },
  stateGroups: {
    open: { zh: '未结束', en: 'Open', in: ['queued', 'running'] },
    over: { zh: '已结束', en: 'Over', in: ['finished', 'failed'] },
  },
  list: {
    columns: ['task', 'unionId', 'scheduledFor', 'state', 'startedAt', 'finishedAt'],
    filters: ['task', 'state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  unaudited: true,
});
