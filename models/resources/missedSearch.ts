import { defineResource } from '../descriptor/defineResource.ts';

/** 没有找到的词: what people typed to find their union, and found nothing by; kept for ninety days, without a person in it. */
export const missedSearch = defineResource({
  name: 'missedSearch',
  title: { zh: '没有找到的词', en: 'Missed search' },
  table: 'missed_searches',
  distribution: 'local',
  label: 'words',
  icon: 'Search',
  group: 'organisation',
  help: {
    zh: '职工查找单位或工会时输入、却没有查到的词，按天按地区计数，保留90天，不含个人信息。认出是哪个工会的，用“作为别名”，以后输入这个词就能查到它。',
    en: 'What people typed to find their union and found nothing by, counted by day and region for ninety days, with nothing personal. Make it an alias of the union that is meant, and it is found by it from then on.',
  },
  fields: {
    words: { kind: 'text', title: { zh: '输入的词', en: 'Words' }, system: true },
    unionId: {
      kind: 'reference',
      reference: 'union',
      title: { zh: '查找时所选地区的工会', en: 'Union of the region' },
      system: true,
    },
    day: { kind: 'date', title: { zh: '日期', en: 'Day' }, system: true, sortable: true },
    times: { kind: 'integer', title: { zh: '次数', en: 'Times' }, system: true, sortable: true },
    aliasOfId: {
      kind: 'reference',
      reference: 'union',
      title: { zh: '已作为别名的工会', en: 'Alias of' },
      system: true,
    },
    state: { kind: 'choice', title: { zh: '状态', en: 'State' }, system: true, default: 'open' },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: { own: ['list', 'get', 'makeAlias'], lower: ['list', 'get', 'makeAlias'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    open: { zh: '未处理', en: 'Open', may: { staff: ['makeAlias'] } },
    used: { zh: '已作为别名', en: 'Made an alias', color: 'success' },
  },
  actions: {
    makeAlias: {
      title: { zh: '作为别名', en: 'Make it an alias' },
      input: {
        type: 'object',
        properties: {
          unionId: { type: 'string', title: '哪个工会的别名', 'x-en': 'Of which union', 'x-reference': 'unions' },
        },
        required: ['unionId'],
        additionalProperties: false,
      },
    },
  },
  list: {
    columns: ['words', 'times', 'unionId', 'day', 'state', 'aliasOfId'],
    filters: ['state', 'unionId', 'day'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
});
