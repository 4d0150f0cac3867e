import { defineResource } from '../descriptor/defineResource.ts';

/** 任务运行: one fire of one schedule, never missed after downtime, never doubled; or what somebody has started. */
export const jobRun = defineResource({
  name: 'jobRun',
  title: { zh: '任务运行', en: 'Job run' },
  table: 'job_runs',
  distribution: 'local',
  personal: {
    copy: {
      no: {
        zh: '这是系统任务的运行记录，只记有发起的管理员',
        en: 'These are runs of jobs; they only name the administrators who started them',
      },
    },
    kept: {
      says: {
        zh: '完成的保存{finished}天，失败和停止的保存{failed}天。',
        en: 'Finished ones are kept for {finished} days, failed and stopped ones for {failed}.',
      },
      forget: {
        finished: { after: 30, from: 'createdAt', in: 'finished' },
        failed: { after: 90, from: 'createdAt', in: 'failed' },
        stopped: { after: 90, from: 'createdAt', in: 'cancelled' },
      },
      onClosing: 'keep',
    },
  },
  label: 'task',
  icon: 'Clock',
  group: 'operation',
  order: 80,
  live: true,
  help: {
    zh: '系统定时任务的运行记录。失败的任务会自动重试，错误原因见详情。',
    en: 'Runs of the timed tasks. Failed ones are tried again; the error is in the details.',
  },
  fields: {
    task: { kind: 'text', widget: 'choice', codes: 'tasks', title: { zh: '任务', en: 'Task' }, required: true },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '范围', en: 'Scope' } },
    scheduleKey: {
      kind: 'text',
      widget: 'choice',
      codes: ['tasks', { documents: 'schedule' }],
      title: { zh: '计划', en: 'Schedule' },
      hint: { zh: '人工发起的没有计划', en: 'None for what a person started' },
    },
    scheduledFor: { kind: 'dateTime', title: { zh: '计划时间', en: 'Scheduled for' }, required: true },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
    },
    progress: { kind: 'json', widget: 'progress', title: { zh: '进度', en: 'Progress' } },
    startedAt: { kind: 'dateTime', title: { zh: '开始', en: 'Started' } },
    finishedAt: { kind: 'dateTime', title: { zh: '结束', en: 'Finished' } },
    ownerId: { kind: 'reference', reference: 'account', title: { zh: '发起人', en: 'Started by' } },
    input: {
      kind: 'json',
      widget: 'result',
      codes: 'taskInputs',
      title: { zh: '输入', en: 'Input' },
      detail: true,
    },
    cancelledAt: { kind: 'dateTime', title: { zh: '要求停止', en: 'Asked to stop' }, detail: true },
    cancelledById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '停止人', en: 'Stopped by' },
      detail: true,
    },
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
  self: { field: 'ownerId', actions: ['get', 'cancel'], besides: true },
  access: {
    systemAdmin: { own: ['list', 'get', 'cancel'], lower: ['list', 'get', 'cancel'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    queued: { zh: '排队', en: 'Queued', color: 'info', may: { self: ['cancel'], staff: ['cancel'] } },
    running: { zh: '运行中', en: 'Running', color: 'info', may: { self: ['cancel'], staff: ['cancel'] } },
    finished: { zh: '完成', en: 'Finished', color: 'success' },
    failed: { zh: '失败', en: 'Failed', color: 'error' },
    cancelled: { zh: '已停止', en: 'Stopped' },
  },
  stateGroups: {
    open: { zh: '未结束', en: 'Open', in: ['queued', 'running'] },
    over: { zh: '已结束', en: 'Over', in: ['finished', 'failed', 'cancelled'] },
  },
  actions: {
    cancel: {
      title: { zh: '停止运行', en: 'Stop the run' },
      confirm: {
        zh: '手上这一批做完就停；已经做完的不会撤回。要停止吗？',
        en: 'It stops after the batch at hand; what has been done stays done. Stop it?',
      },
      danger: true,
    },
  },
  list: {
    columns: ['task', 'unionId', 'scheduledFor', 'state', 'progress', 'startedAt', 'finishedAt'],
    filters: ['task', 'state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
  unaudited: true,
});
