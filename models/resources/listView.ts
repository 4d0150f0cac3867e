import { defineResource } from '../descriptor/defineResource.ts';

const all = ['list', 'get', 'create', 'update', 'delete'] as const;

/** 保存的视图: how somebody likes to see a list, kept for himself or for everybody of his union and below. */
export const listView = defineResource({
  name: 'listView',
  title: { zh: '保存的视图', en: 'Saved view' },
  table: 'list_views',
  distribution: 'local',
  personal: {
    copy: { by: 'accountId' },
    kept: { says: { zh: '保存到您自己删除为止。', en: 'Kept until you delete it.' }, onClosing: 'delete' },
  },
  label: 'title',
  icon: 'Bookmark',
  group: 'operation',
  help: {
    zh: '在任一列表上筛选后可以保存为视图，退出登录后仍在。共享的视图本工会和下级工会都能看到，数字按各人的管理范围计算。',
    en: 'Any filtered list can be kept as a view. A shared one is seen by its union and those below; each reader counts within his own scope.',
  },
  fields: {
    title: { kind: 'text', required: true, min: 1, max: 30, title: { zh: '名称', en: 'Name' } },
    listed: {
      kind: 'text',
      widget: 'choice',
      codes: 'resources',
      required: true,
      fixed: true,
      title: { zh: '列表', en: 'List' },
    },
    state: { kind: 'choice', title: { zh: '谁能看到', en: 'Seen by' }, default: 'private' },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      fixed: true,
      title: { zh: '工会', en: 'Union' },
    },
    /** Sealed: a search may be for a person. */
    filter: { kind: 'json', sealed: true, required: true, title: { zh: '筛选条件', en: 'Filter' } },
    sortField: { kind: 'text', max: 60, title: { zh: '排序', en: 'Sorted by' } },
    sortOrder: {
      kind: 'choice',
      choices: { ASC: { zh: '升序', en: 'Ascending' }, DESC: { zh: '降序', en: 'Descending' } },
      title: { zh: '顺序', en: 'Order' },
    },
    hiddenColumns: { kind: 'stringList', title: { zh: '不显示的列', en: 'Hidden columns' } },
    accountId: { kind: 'reference', reference: 'account', system: true, title: { zh: '保存人', en: 'Kept by' } },
  },
  scope: { by: 'union', field: 'unionId', ancestors: true, private: { states: ['private'], to: 'accountId' } },
  access: {
    // System administrators have their console, where a filter cannot be typed.
    securityAdmin: { own: all },
    // Whoever audits writes nothing, and whoever publishes rules leaves writing to others: they look through what is shared.
    auditor: { own: ['list', 'get'] },
    ruleEditor: { own: all },
    rulePublisher: { own: ['list', 'get'] },
    unionAdmin: { own: all },
    unionOperator: { own: all },
  },
  states: {
    private: { zh: '仅自己', en: 'Only me', may: { staff: ['update', 'delete'] } },
    shared: { zh: '本工会及下级', en: 'My union and below', may: { staff: ['update', 'delete'] } },
  },
  list: {
    columns: ['title', 'listed', 'state', 'unionId', 'createdAt'],
    filters: ['listed', 'state'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'records',
});
