import { defineResource } from '../descriptor/defineResource.ts';
import { account } from './account.ts';

/** 会员: one membership of one person in one union. Only decisions change its state. */
export const member = defineResource({
  name: 'member',
  title: { zh: '会员', en: 'Member' },
  table: 'members',
  distribution: { by: 'person', key: 'document_number_hash' },
  personal: {
    copy: { by: 'accountId' },
    kept: {
      says: {
        zh: '会籍存续期间保存；终止以后保留姓名、证件号码和起止日期，用于计算会龄和证明会籍，其余信息{ended}天后清除。',
        en: 'Kept during the membership. After it name, document and dates stay: years of membership are counted and proved by them. The rest goes {ended} days after its end.',
      },
      forget: {
        ended: {
          after: { parameter: 'endedMemberships' },
          from: 'endedOn',
          in: 'ended',
          becomes: { phone: null, sex: null, birthDate: null, employmentType: null, occupation: null, details: {} },
        },
      },
      onClosing: {
        becomes: { accountId: null },
        keepsFiles: true,
        says: {
          zh: '会籍不因注销账号而终止，由工会继续保存，不再与账号相连',
          en: 'A membership does not end with the account: the union keeps it, tied to no account any more',
        },
      },
    },
  },
  label: 'name',
  icon: 'Users',
  group: 'membership',
  order: 10,
  help: {
    zh: '会员的会籍状态只能由办件和审核改变，不能直接修改。本级会员的号码可见，下级会员的号码打码显示。按证件号码或手机号码查找时请填写完整号码。',
    en: 'Only decisions change the state of a membership. Numbers are clear for your own union and masked below it. Search by a complete number.',
  },
  fields: {
    number: { kind: 'text', title: { zh: '会员编号', en: 'Number' }, system: true, sortable: true },
    name: { kind: 'text', title: { zh: '姓名', en: 'Name' }, required: true, system: true, max: 100, sortable: true },
    state: {
      kind: 'choice',
      title: { zh: '会籍状态', en: 'State' },
      system: true,
    },
    endedReason: {
      kind: 'choice',
      title: { zh: '终止原因', en: 'Ended because' },
      system: true,
      choices: {
        left: { zh: '退会', en: 'Left' },
        expelled: { zh: '开除', en: 'Expelled' },
        removed: { zh: '移出', en: 'Removed' },
        rejected: { zh: '审核不通过', en: 'Rejected' },
        withdrawn: { zh: '撤回申请', en: 'Application withdrawn' },
        undone: { zh: '撤销通过', en: 'Approval taken back' },
      },
    },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      system: true,
      title: { zh: '所在工会', en: 'Union' },
    },
    employerId: { kind: 'reference', reference: 'employer', title: { zh: '单位', en: 'Employer' } },
    employerName: { kind: 'text', title: { zh: '单位名称', en: 'Employer name' }, max: 120 },
    documentType: account.fields.documentType,
    documentNumber: {
      kind: 'identity',
      mode: 'documentNumber',
      title: { zh: '证件号码', en: 'Document number' },
      required: true,
      system: true,
      mask: { self: 'mask', lower: 'mask' },
    },
    phone: {
      kind: 'identity',
      mode: 'phone',
      title: { zh: '手机号码', en: 'Phone' },
      mask: { self: 'mask', lower: 'mask' },
    },
    sex: { kind: 'choice', title: { zh: '性别', en: 'Sex' }, choices: account.fields.sex.choices, system: true },
    birthDate: {
      kind: 'date',
      title: { zh: '出生日期', en: 'Birth date' },
      system: true,
      detail: true,
      mask: { lower: 'hide' },
    },
    employmentType: { kind: 'choice', choices: 'employmentType', title: { zh: '就业类型', en: 'Employment type' } },
    occupation: { kind: 'choice', choices: 'occupation', title: { zh: '职业', en: 'Occupation' } },
    divisionId: { kind: 'reference', reference: 'division', title: { zh: '所在地', en: 'Division' } },
    joinedOn: { kind: 'date', title: { zh: '入会日期', en: 'Joined' }, system: true, sortable: true },
    endedOn: { kind: 'date', title: { zh: '终止日期', en: 'Ended' }, system: true },
    details: {
      kind: 'json',
      widget: 'answers',
      sealed: true,
      title: { zh: '其他信息', en: 'Further details' },
      detail: true,
      mask: { lower: 'hide' },
    },
    leadId: {
      kind: 'reference',
      reference: 'lead',
      title: { zh: '等待单位建会', en: 'Waits for its employer' },
      system: true,
      detail: true,
    },
    forgottenAt: {
      kind: 'dateTime',
      title: { zh: '内容清除时间', en: 'Details cleared' },
      system: true,
      detail: true,
    },
    accountId: { kind: 'reference', reference: 'account', title: { zh: '账号', en: 'Account' }, system: true },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'accountId', actions: ['list', 'get'] },
  access: {
    unionAdmin: { own: ['list', 'get', 'update'], lower: ['list', 'get', 'unmask'] },
    unionOperator: { own: ['list', 'get', 'update'], lower: ['list', 'get'] },
  },
  states: {
    pending: {
      zh: '待核实',
      en: 'Pending',
      color: 'warning',
      may: { self: ['withdrawConsent'], staff: ['update', 'unmask'] },
    },
    active: {
      zh: '在册',
      en: 'Active',
      color: 'success',
      may: { self: ['withdrawConsent'], staff: ['update', 'unmask'] },
    },
    retained: { zh: '保留会籍', en: 'Retained', may: { self: ['withdrawConsent'], staff: ['update', 'unmask'] } },
    ended: { zh: '终止', en: 'Ended', may: { staff: ['update', 'unmask'] } },
  },
  acts: { withdrawConsent: { zh: '撤回同意', en: 'Withdraw consent' } },
  /** One of these a person may have. */
  stateGroups: {
    live: { zh: '有会籍', en: 'Live', in: ['pending', 'active', 'retained'] },
    /** What its union has checked. */
    confirmed: { zh: '在册或保留', en: 'Confirmed', in: ['active', 'retained'] },
  },
  hangs: [{ on: 'union', field: 'unionId', in: 'live', title: { zh: '会员', en: 'Members' } }],
  actions: {
    unmask: {
      title: { zh: '查看完整号码', en: 'See the whole numbers' },
      confirm: {
        zh: '五分钟后自动遮住。查看和事由记入审计，本人可以看到；一小时最多30次。',
        en: 'They are hidden again after five minutes. The look and its reason are audited, and the person sees it; at most 30 an hour.',
      },
      answer: 'Unmasked',
      input: {
        type: 'object',
        properties: {
          reason: { type: 'string', minLength: 2, maxLength: 200, title: '查看事由', 'x-en': 'Why they are needed' },
        },
        required: ['reason'],
        additionalProperties: false,
      },
    },
  },
  list: {
    columns: ['number', 'name', 'state', 'unionId', 'employerName', 'documentNumber', 'phone', 'joinedOn'],
    filters: ['q', 'state', 'unionId', 'employmentType', 'joinedOn', 'documentNumber', 'phone'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  search: ['name', 'number'],
  found: ['number', 'state', 'unionId'],
  constraints: {
    members_one_active: {
      zh: '此人已有有效会籍；一人只能有一个会籍，工作变动请办理转会',
      en: 'The person already has a live membership; one person, one membership: transfer instead',
    },
  },
  readsAudited: true,
  writtenBy: 'records',
});
