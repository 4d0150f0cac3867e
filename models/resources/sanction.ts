import { defineResource } from '../descriptor/defineResource.ts';

/** 限制: a person kept from a process for a term, with a reason and a way to appeal. */
export const sanction = defineResource({
  name: 'sanction',
  title: { zh: '限制', en: 'Sanction' },
  table: 'sanctions',
  distribution: { by: 'person', key: 'person_hash' },
  personal: {
    copy: { by: 'personHash' },
    kept: {
      says: {
        zh: '到期或解除后仍保存，作为作出限制和申诉的依据。',
        en: 'Kept after its end: the sanction and any appeal rest on it.',
      },
      onClosing: 'keep',
    },
  },
  label: 'personName',
  icon: 'Slash',
  group: 'membership',
  help: {
    zh: '对个人办理某类事项的限制，须写明原因、期限和申诉途径。到期自动失效，也可以提前解除。',
    en: 'Keeps a person from a process for a term, with reason and way to appeal. Ends by itself, or may be lifted.',
  },
  fields: {
    personName: { kind: 'text', system: true, title: { zh: '姓名', en: 'Name' } },
    memberId: {
      kind: 'reference',
      reference: 'member',
      fixed: true,
      title: { zh: '会员', en: 'Member' },
      hint: {
        zh: '限制会员的选这一项；还没有会籍的，选他的办件',
        en: 'For a member; of who is none yet, choose his case',
      },
    },
    applicationId: {
      kind: 'reference',
      reference: 'application',
      fixed: true,
      title: { zh: '办件', en: 'Case' },
      hint: { zh: '限制这件办件的申请人', en: 'For who applied in this case' },
    },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      fixed: true,
      ownFirst: true,
      title: { zh: '作出限制的工会', en: 'Union' },
    },
    /** Key of the process, whichever documents bring. */
    process: {
      kind: 'choice',
      codes: { documents: 'process' },
      choices: { all: { zh: '全部', en: 'All' } },
      required: true,
      title: { zh: '限制事项', en: 'Process' },
    },
    reason: { kind: 'text', required: true, title: { zh: '原因', en: 'Reason' }, min: 2, max: 200 },
    appeal: { kind: 'text', title: { zh: '申诉途径', en: 'Appeal' } },
    validFrom: { kind: 'date', title: { zh: '起始日', en: 'From' }, sortable: true },
    validTo: { kind: 'date', title: { zh: '截止日', en: 'To' }, sortable: true },
    liftedAt: { kind: 'dateTime', title: { zh: '解除时间', en: 'Lifted' }, system: true },
    madeById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '作出限制的人', en: 'Imposed by' },
      hidden: true,
      system: true,
    },
    personHash: { kind: 'text', title: { zh: '人员', en: 'Person' }, hidden: true, system: true },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: { own: ['list', 'get', 'create', 'update', 'lift'], lower: ['list', 'get', 'lift'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    inForce: { zh: '限制中', en: 'In force', may: { staff: ['update', 'lift'] } },
    lifted: { zh: '已解除', en: 'Lifted', since: 'liftedAt', may: { staff: ['update'] } },
  },
  actions: { lift: { title: { zh: '解除限制', en: 'Lift' } } },
  list: {
    columns: ['personName', 'process', 'reason', 'validFrom', 'validTo', 'liftedAt'],
    filters: ['q', 'process', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  search: ['personName'],
  beginsOn: { member: 'memberId', application: 'applicationId' },
  writtenBy: 'records',
});
