import { defineResource } from '../descriptor/defineResource.ts';

/** 行政区划 down to street level: reference data, the same for everybody. */
export const division = defineResource({
  name: 'division',
  title: { zh: '行政区划', en: 'Division' },
  table: 'divisions',
  distribution: 'reference',
  label: 'fullName',
  icon: 'Map',
  group: 'organisation',
  help: {
    zh: '国家行政区划，到街道乡镇一级，仅供查询和选择。',
    en: 'Divisions of the country down to street level, for reference.',
  },
  fields: {
    id: { kind: 'text', title: { zh: '区划代码', en: 'Code' }, system: true },
    name: { kind: 'text', title: { zh: '名称', en: 'Name' }, required: true },
    fullName: { kind: 'text', title: { zh: '全称', en: 'Full name' }, required: true },
    parentId: { kind: 'reference', reference: 'division', title: { zh: '上级', en: 'Parent' } },
    level: {
      kind: 'choice',
      title: { zh: '级别', en: 'Level' },
      choices: {
        province: { zh: '省级', en: 'Province' },
        city: { zh: '市级', en: 'City' },
        county: { zh: '县级', en: 'County' },
        street: { zh: '乡级', en: 'Street' },
      },
    },
    initials: { kind: 'text', title: { zh: '拼音首字母', en: 'Initials' }, system: true },
    statOnly: { kind: 'boolean', title: { zh: '统计用区划', en: 'Statistical only' } },
  },
  scope: { by: 'everyone' },
  access: {
    systemAdmin: { lower: ['list', 'get'] },
    securityAdmin: { lower: ['list', 'get'] },
    auditor: { lower: ['list', 'get'] },
    ruleEditor: { lower: ['list', 'get'] },
    rulePublisher: { lower: ['list', 'get'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  list: {
    columns: ['id', 'fullName', 'level', 'statOnly'],
    filters: ['q', 'level', 'parentId'],
    sort: { field: 'id', order: 'ASC' },
  },
  search: ['fullName'],
  writtenBy: 'workflows',
  appendOnly: true,
  unaudited: true,
});
