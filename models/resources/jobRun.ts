import { defineResource } from '../descriptor/defineResource.ts';
import { resultWords } from '../descriptor/resultWords.ts';
import { taskChoices } from '../descriptor/taskChoices.ts';

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
    task: { kind: 'text', widget: 'choice', choices: taskChoices, title: { zh: '任务', en: 'Task' }, required: true },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '范围', en: 'Scope' } },
    scheduleKey: {
      kind: 'text',
      widget: 'choice',
      choices: [...taskChoices, { value: 'round', zh: '人工发起', en: 'By hand' }],
      codes: { documents: 'schedule' },
      title: { zh: '计划', en: 'Schedule' },
      required: true,
    },
    scheduledFor: { kind: 'dateTime', title: { zh: '计划时间', en: 'Scheduled for' }, required: true },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
      choices: [
        { value: 'queued', zh: '排队', en: 'Queued' },
        { value: 'running', zh: '运行中', en: 'Running' },
        { value: 'finished', zh: '完成', en: 'Finished' },
        { value: 'failed', zh: '失败', en: 'Failed' },
      ],
    },
    startedAt: { kind: 'dateTime', title: { zh: '开始', en: 'Started' } },
    finishedAt: { kind: 'dateTime', title: { zh: '结束', en: 'Finished' } },
    result: { kind: 'json', widget: 'result', choices: resultWords, title: { zh: '结果', en: 'Result' }, detail: true },
    error: { kind: 'longText', title: { zh: '错误', en: 'Error' }, detail: true },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    systemAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  list: {
    columns: ['task', 'unionId', 'scheduledFor', 'state', 'startedAt', 'finishedAt'],
    filters: ['task', 'state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  unaudited: true,
});
