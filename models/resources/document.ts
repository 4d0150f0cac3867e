import { defineResource } from '../descriptor/defineResource.ts';

/** 规则文档: everything provinces do differently, versioned, scoped to a union and inherited below it. */
export const document = defineResource({
  name: 'document',
  title: { zh: '规则文档', en: 'Rule document' },
  table: 'documents',
  distribution: 'reference',
  personal: {
    copy: {
      no: {
        zh: '这是工会的规则文件，只记有经办的管理员',
        en: 'These are the rules of a union; they only name the administrators who made them',
      },
    },
    kept: {
      says: {
        zh: '随规则版本长期保存，以前的决定要用它复核。',
        en: 'Kept with every version: earlier decisions are checked by it.',
      },
      onClosing: 'keep',
    },
  },
  label: 'title',
  icon: 'BookOpen',
  group: 'rules',
  order: 60,
  help: {
    zh: '各地的差异都写在规则文档里：判定表、表单、事项、通知等。上级的规则对下级有效，下级发布了自己的则以下级为准。编辑与发布须由两人完成。',
    en: 'What differs from place to place: decisions, forms, processes, notices. Inherited downwards, the nearest version wins. Author and publisher are two people.',
  },
  fields: {
    kind: {
      kind: 'choice',
      required: true,
      fixed: true,
      title: { zh: '类型', en: 'Kind' },
      codes: 'documentKinds',
    },
    key: { kind: 'text', required: true, fixed: true, max: 60, sortable: true, title: { zh: '代码', en: 'Key' } },
    title: {
      kind: 'text',
      widget: 'said',
      codes: 'documentTitles',
      required: true,
      max: 100,
      sortable: true,
      title: { zh: '名称', en: 'Title' },
    },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      fixed: true,
      title: { zh: '适用范围', en: 'Scope' },
    },
    number: { kind: 'integer', system: true, title: { zh: '版本号', en: 'Number' } },
    state: {
      kind: 'choice',
      widget: 'documentState',
      system: true,
      title: { zh: '状态', en: 'State' },
    },
    validFrom: { kind: 'date', title: { zh: '生效日', en: 'From' }, sortable: true },
    validTo: { kind: 'date', title: { zh: '失效日', en: 'To' }, sortable: true },
    pack: { kind: 'text', system: true, title: { zh: '来自配置包', en: 'Pack' } },
    hash: {
      kind: 'text',
      widget: 'documentHash',
      system: true,
      technical: true,
      title: { zh: '内容指纹', en: 'Hash' },
    },
    authorId: {
      kind: 'reference',
      reference: 'account',
      system: true,
      title: { zh: '编辑', en: 'Author' },
      detail: true,
    },
    publishedById: {
      kind: 'reference',
      reference: 'account',
      system: true,
      title: { zh: '发布', en: 'Published by' },
      detail: true,
    },
    publishedAt: { kind: 'dateTime', system: true, title: { zh: '发布时间', en: 'Published' } },
    body: { kind: 'json', required: true, detail: true, title: { zh: '内容', en: 'Body' } },
  },
  scope: { by: 'union', field: 'unionId', ancestors: true },
  access: {
    ruleEditor: {
      own: ['list', 'get', 'create', 'update', 'delete', 'check'],
      lower: ['list', 'get', 'create', 'update', 'delete', 'check'],
    },
    rulePublisher: { own: ['list', 'get', 'check', 'publish'], lower: ['list', 'get', 'check', 'publish'] },
    unionAdmin: { own: ['list', 'get'], lower: ['list', 'get'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    draft: { zh: '草稿', en: 'Draft', may: { staff: ['update', 'delete', 'check', 'publish'] } },
    published: {
      zh: '已发布',
      en: 'Published',
      color: 'success',
      may: { staff: ['check'] },
      instead: { zh: '要修改请新建草稿', en: 'to change it, make a new draft' },
    },
    withdrawn: {
      zh: '已停用',
      en: 'Withdrawn',
      instead: { zh: '要修改请新建草稿', en: 'to change it, make a new draft' },
    },
  },
  acts: { installPack: { zh: '安装配置包', en: 'Install pack' } },
  actions: {
    check: { title: { zh: '检查', en: 'Check' }, answer: 'CheckedDocument' },
    publish: {
      title: { zh: '发布', en: 'Publish' },
      confirm: { zh: '发布后对本工会及下级立即生效，确定吗？', en: 'It takes effect here and below at once. Sure?' },
    },
  },
  list: {
    columns: ['title', 'kind', 'key', 'unionId', 'number', 'state', 'validFrom', 'pack'],
    filters: ['q', 'kind', 'key', 'state', 'unionId', 'pack'],
    sort: { field: 'title', order: 'ASC' },
  },
  search: ['title', 'key'],
  constraints: {
    documents_one_draft: { zh: '这份文档在此范围已有一份草稿', en: 'There is already a draft of this document here' },
    documents_two_people: { zh: '编辑与发布须由两人完成', en: 'Author and publisher must be two people' },
  },
  writtenBy: 'records',
});
