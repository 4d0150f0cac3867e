import { defineResource } from '../descriptor/defineResource.ts';

/** 建会线索: an employer without a union, whose workers wait at the federation of their place until it has one. */
export const lead = defineResource({
  name: 'lead',
  title: { zh: '建会线索', en: 'Organising lead' },
  table: 'leads',
  distribution: 'local',
  personal: {
    copy: {
      no: {
        zh: '这是单位建会的线索，只记有跟进的管理员',
        en: 'These are employers without a union and only name the administrator who works on them',
      },
    },
    kept: {
      says: { zh: '长期保存，是建会工作的依据。', en: 'Kept as evidence of the work on founding a union.' },
      onClosing: 'keep',
    },
  },
  label: 'name',
  icon: 'Flag',
  group: 'organisation',
  help: {
    zh: '职工入会时填写的、没有查到工会的单位。同一地方名称相近的并成一条，记着有几名会员在等。单位建会并录入后，等着的会员会收到转过去的邀请。',
    en: 'Employers that workers named when they joined, and of which no union was found. Like names in one place are one lead, with how many members wait. Once its union is entered they are invited to move there.',
  },
  fields: {
    name: { kind: 'text', title: { zh: '单位名称', en: 'Employer' }, system: true },
    people: { kind: 'integer', title: { zh: '等待的会员', en: 'Members waiting' }, system: true, sortable: true },
    unionId: {
      kind: 'reference',
      reference: 'union',
      title: { zh: '属地工会', en: 'Federation of the place' },
      system: true,
    },
    state: { kind: 'choice', title: { zh: '状态', en: 'State' }, system: true, default: 'open' },
    assigneeId: { kind: 'reference', reference: 'account', title: { zh: '跟进人', en: 'Worked on by' }, system: true },
    creditCode: {
      kind: 'text',
      mode: 'creditCode',
      max: 18,
      title: { zh: '统一社会信用代码', en: 'Credit code' },
      hint: { zh: '知道的填上：录入同一代码的单位时自动对上', en: 'If known: an employer entered with it is matched' },
    },
    note: { kind: 'text', max: 1000, title: { zh: '跟进记录', en: 'Notes' }, detail: true },
    organisedUnionId: {
      kind: 'reference',
      reference: 'union',
      title: { zh: '建成的工会', en: 'Its union' },
      system: true,
    },
    organisedAt: { kind: 'dateTime', title: { zh: '建会时间', en: 'Organised' }, system: true },
    mergedIntoId: {
      kind: 'reference',
      reference: 'lead',
      title: { zh: '并入的线索', en: 'Merged into' },
      system: true,
      detail: true,
    },
    nameKey: { kind: 'text', title: { zh: '并入时比较的名称', en: 'Name compared' }, hidden: true, system: true },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: {
      own: ['list', 'get', 'update', 'take', 'organise', 'merge', 'drop', 'reopen'],
      lower: ['list', 'get', 'update', 'take', 'organise', 'merge', 'drop', 'reopen'],
    },
    unionOperator: { own: ['list', 'get', 'update', 'take'], lower: ['list', 'get'] },
  },
  states: {
    open: {
      zh: '待跟进',
      en: 'Open',
      color: 'warning',
      may: { staff: ['update', 'take', 'organise', 'merge', 'drop'] },
    },
    working: {
      zh: '跟进中',
      en: 'Worked on',
      color: 'info',
      may: { staff: ['update', 'take', 'organise', 'merge', 'drop'] },
    },
    organised: { zh: '已建会', en: 'Organised', color: 'success' },
    merged: { zh: '已并入', en: 'Merged' },
    dropped: { zh: '不再跟进', en: 'Dropped', may: { staff: ['reopen'] } },
  },
  stateGroups: {
    waiting: { zh: '未建会', en: 'Not organised', in: ['open', 'working'] },
    goingOn: { zh: '已有去处', en: 'Goes on elsewhere', in: ['organised', 'merged'] },
  },
  actions: {
    take: { title: { zh: '由我跟进', en: 'Work on it' } },
    organise: {
      title: { zh: '已建会，邀请会员', en: 'Organised: invite' },
      input: {
        type: 'object',
        properties: {
          unionId: {
            ...{ type: 'string', title: '这家单位的工会', 'x-en': 'Its union', 'x-reference': 'unions' },
            'x-filter': { acceptsMembers: true, state: 'active' },
          },
        },
        required: ['unionId'],
        additionalProperties: false,
      },
    },
    merge: {
      title: { zh: '并入另一条', en: 'Merge into another' },
      input: {
        type: 'object',
        properties: {
          leadId: {
            ...{
              type: 'string',
              title: '同一家单位的线索',
              'x-en': 'The lead of the same employer',
              'x-reference': 'leads',
            },
            'x-filter': { stateGroup: 'waiting' },
          },
        },
        required: ['leadId'],
        additionalProperties: false,
      },
    },
    drop: {
      title: { zh: '不再跟进', en: 'Drop' },
      input: {
        type: 'object',
        properties: {
          reason: { type: 'string', minLength: 2, maxLength: 200, title: '原因', 'x-en': 'Why' },
        },
        required: ['reason'],
        additionalProperties: false,
      },
    },
    reopen: { title: { zh: '恢复', en: 'Reopen' } },
  },
  list: {
    columns: ['name', 'people', 'unionId', 'state', 'assigneeId', 'organisedUnionId', 'createdAt'],
    filters: ['q', 'state', 'unionId'],
    sort: { field: 'people', order: 'DESC' },
  },
  search: ['name'],
  constraints: {
    leads_one: { zh: '这家单位在本地已有一条线索', en: 'There is a lead of this employer here already' },
  },
  writtenBy: 'records',
});
