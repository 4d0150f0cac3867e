import { defineResource } from '../descriptor/defineResource.ts';

/** 走访: a union is called on by those above it. */
export const visit = defineResource({
  name: 'visit',
  title: { zh: '走访', en: 'Visit' },
  table: 'visits',
  distribution: { by: 'union', key: 'union_id' },
  label: 'purpose',
  icon: 'Coffee',
  group: 'organisation',
  help: {
    zh: '走访基层工会的安排，由“走访申请”办出，也可以直接登记。',
    en: 'Visits to unions, asked for or written down.',
  },
  fields: {
    unionId: { kind: 'reference', reference: 'union', required: true, fixed: true, title: { zh: '工会', en: 'Union' } },
    visitOn: { kind: 'date', required: true, sortable: true, title: { zh: '走访日期', en: 'On' } },
    purpose: { kind: 'text', required: true, min: 2, max: 100, title: { zh: '走访事由', en: 'Purpose' } },
    state: { kind: 'choice', system: true, default: 'planned', title: { zh: '状态', en: 'State' } },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get', 'create', 'update', 'delete'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    planned: { zh: '已安排', en: 'Planned', color: 'info', may: { staff: ['update', 'delete'] } },
    cancelled: { zh: '已取消', en: 'Cancelled' },
  },
  hangs: [{ on: 'union', field: 'unionId', in: 'planned', title: { zh: '已安排的走访', en: 'Planned visits' } }],
  list: {
    columns: ['unionId', 'visitOn', 'purpose', 'state'],
    filters: ['unionId', 'state', 'visitOn'],
    sort: { field: 'visitOn', order: 'DESC' },
  },
  writtenBy: 'records',
});
