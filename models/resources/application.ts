import { beginInput } from '../beginInput.ts';
import { caseActions } from '../caseActions.ts';
import { defineResource } from '../descriptor/defineResource.ts';
import type { Title } from '../descriptor/types.ts';
import { personalCase } from '../personalCase.ts';
import { decision } from './decision.ts';

/** What statistics of review count: the last time, unless it is called the first. */
const counted = <K extends string>(kind: K, title: Title) => ({ kind, title, detail: true, technical: true }) as const;

const reviewing = [
  'list',
  'get',
  'create',
  'open',
  'handOver',
  'place',
  'employ',
  'approve',
  'return',
  'reject',
] as const;

/** 办件: one case under one process, of a person or about a record, from draft to decision. */
export const application = defineResource({
  name: 'application',
  title: { zh: '办件', en: 'Application' },
  table: 'applications',
  distribution: { by: 'person', key: 'person_hash' },
  personal: personalCase,
  label: 'number',
  icon: 'Inbox',
  group: 'membership',
  order: 20,
  help: {
    zh: '这里是全部办件的清单，适合查询和统计；需要审核的办件请到“审核收件箱”处理。',
    en: 'All applications, for look-up. What has to be reviewed is in the review inbox.',
  },
  fields: {
    number: { kind: 'text', title: { zh: '办件编号', en: 'Number' }, system: true, sortable: true },
    process: {
      kind: 'text',
      widget: 'choice',
      codes: { documents: 'process' },
      title: { zh: '事项类别', en: 'Process' },
      required: true,
    },
    title: {
      kind: 'text',
      widget: 'said',
      codes: 'documentTitles',
      title: { zh: '事项', en: 'Title' },
      required: true,
    },
    applicantName: { kind: 'text', title: { zh: '申请人', en: 'Applicant' }, required: true },
    /** What the case is about: the record `subjectId` of the resource named here; of a `person`, his account. */
    subjectKind: {
      kind: 'text',
      title: { zh: '办理对象类别', en: 'About' },
      required: true,
      detail: true,
      technical: true,
    },
    subjectId: { kind: 'uuid', title: { zh: '办理对象', en: 'Subject' }, required: true, detail: true, hidden: true },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '申请的工会', en: 'Union' } },
    fromUnionId: { kind: 'reference', reference: 'union', title: { zh: '原工会', en: 'Union before' } },
    reviewerUnionId: { kind: 'reference', reference: 'union', title: { zh: '审核工会', en: 'Reviewing union' } },
    /** Whose review it is by the process; where nobody is there to review, another has it. */
    assignedUnionId: {
      kind: 'reference',
      reference: 'union',
      title: { zh: '应审核工会', en: 'Union due to review' },
      detail: true,
    },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
    },
    reviewWhen: {
      kind: 'choice',
      title: { zh: '审核方式', en: 'Review' },
      choices: {
        none: { zh: '无需审核', en: 'None' },
        before: { zh: '先审核后办理', en: 'Review first' },
        after: { zh: '先办理后审核', en: 'Review afterwards' },
      },
    },
    light: decision.fields.light,
    dueOn: { kind: 'date', title: { zh: '办理期限', en: 'Due' }, sortable: true },
    forgottenAt: { kind: 'dateTime', title: { zh: '内容清除时间', en: 'Answers cleared' }, detail: true },
    /** Its person asked for the decision that was overdue. */
    urgedAt: { kind: 'dateTime', title: { zh: '催办时间', en: 'Urged' } },
    /** Its person asked to be called: the union that reviews it has no telephone of its own. */
    callBackAt: { kind: 'dateTime', title: { zh: '请求回电时间', en: 'Call asked for' } },
    submittedAt: { kind: 'dateTime', title: { zh: '提交时间', en: 'Submitted' }, sortable: true },
    firstSubmittedAt: counted('dateTime', { zh: '首次提交时间', en: 'First submitted' }),
    firstDecidedAt: counted('dateTime', { zh: '首次决定时间', en: 'First decided' }),
    returnedAt: counted('dateTime', { zh: '退回时间', en: 'Returned' }),
    returnedFor: counted('text', { zh: '退回原因', en: 'Why returned' }),
    undoneAt: counted('dateTime', { zh: '撤销决定时间', en: 'Decision taken back' }),
    openedAt: { kind: 'dateTime', title: { zh: '开始审核时间', en: 'Opened' }, detail: true },
    openedBy: { kind: 'text', title: { zh: '审核人', en: 'Reviewer' }, mask: { self: 'hide' } },
    openedById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '审核账号', en: 'Reviewer account' },
      detail: true,
      technical: true,
      mask: { self: 'hide' },
    },
    decidedAt: { kind: 'dateTime', title: { zh: '办结时间', en: 'Decided' }, sortable: true },
    decidedBy: { kind: 'text', title: { zh: '决定人', en: 'Decided by' }, mask: { self: 'hide' } },
    decidedById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '决定账号', en: 'Deciding account' },
      detail: true,
      hidden: true,
    },
    begunById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '代办账号', en: 'Begun by' },
      detail: true,
      technical: true,
    },
    /** Decided what is appealed against, and so leaves the decision to others. */
    recusedId: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '应回避的人', en: 'Recused' },
      detail: true,
      hidden: true,
    },
    reasonCode: { kind: 'text', title: { zh: '事由', en: 'Ground' }, detail: true, hidden: true },
    /** A decision that waits for a second person. */
    proposal: {
      kind: 'json',
      sealed: true,
      title: { zh: '待复核的决定', en: 'Decision to be confirmed' },
      detail: true,
      hidden: true,
    },
    silentOn: { kind: 'date', title: { zh: '到期视为同意', en: 'Approved by silence on' }, detail: true },
    undoUntil: { kind: 'dateTime', title: { zh: '可撤销至', en: 'Can be undone until' }, system: true },
    reason: { kind: 'text', title: { zh: '原因', en: 'Reason' }, max: 500 },
    fieldNotes: {
      kind: 'json',
      widget: 'answers',
      sealed: true,
      title: { zh: '逐项意见', en: 'Notes per field' },
      detail: true,
    },
    /** `data` as it was when it came back, and the `notes` on its fields: what has changed since is seen by it. */
    lastReturn: {
      kind: 'json',
      sealed: true,
      title: { zh: '上次退回时', en: 'As last returned' },
      detail: true,
      hidden: true,
      mask: { self: 'hide', lower: 'hide' },
    },
    /** Hidden above as what it becomes of a member is; who reviews it sees it as long as it is his. */
    data: {
      kind: 'json',
      widget: 'answers',
      sealed: 'butNumbers',
      title: { zh: '填报内容', en: 'Data' },
      detail: true,
      mask: { lower: 'hide' },
    },
    reviewData: {
      kind: 'json',
      widget: 'answers',
      sealed: 'butNumbers',
      title: { zh: '审核填写', en: 'Filled by the reviewer' },
      detail: true,
      mask: { lower: 'hide' },
    },
    accountId: { kind: 'reference', reference: 'account', title: { zh: '账号', en: 'Account' }, detail: true },
    /** The membership it is about or has made, if any: what lists and facts find it by. */
    memberId: { kind: 'reference', reference: 'member', title: { zh: '会员', en: 'Member' } },
    /** Resource → id of the record it made. */
    made: { kind: 'json', title: { zh: '办理结果', en: 'Made' }, detail: true, hidden: true },
    processHash: {
      kind: 'text',
      widget: 'documentHash',
      title: { zh: '事项版本', en: 'Process version' },
      detail: true,
    },
    /** Process, forms and notices as they were at submission, in one bundle: they govern the case to its end. */
    procedureHash: { kind: 'text', title: { zh: '办理规程版本', en: 'Procedure version' }, detail: true, hidden: true },
    formHash: { kind: 'text', widget: 'documentHash', title: { zh: '表单版本', en: 'Form version' }, detail: true },
    agreementHash: {
      kind: 'text',
      widget: 'documentHash',
      title: { zh: '承诺书版本', en: 'Agreement version' },
      detail: true,
    },
    agreedAt: { kind: 'dateTime', title: { zh: '同意时间', en: 'Agreed' }, detail: true },
    roundId: {
      kind: 'reference',
      reference: 'reviewRound',
      title: { zh: '集中审核', en: 'Review round' },
      detail: true,
    },
    channel: {
      kind: 'choice',
      title: { zh: '渠道', en: 'Channel' },
      detail: true,
      choices: {
        h5: { zh: '手机网页', en: 'Mobile page' },
        pc: { zh: '电脑网页', en: 'Desktop page' },
        api: { zh: '接口', en: 'Interface' },
      },
    },
    /** Drawn for a second look by the union above; kept afterwards, so that nobody is drawn twice. */
    spotCheck: {
      kind: 'choice',
      title: { zh: '抽查', en: 'Spot check' },
      choices: {
        open: { zh: '待抽查', en: 'To be checked' },
        confirmed: { zh: '抽查无误', en: 'Checked: right' },
        objected: { zh: '抽查有异议', en: 'Checked: objected to' },
      },
    },
    /** Whose second look it is, as long as it waits. */
    checkUnionId: { kind: 'reference', reference: 'union', title: { zh: '抽查工会', en: 'Checked by' }, detail: true },
    checkedAt: { kind: 'dateTime', title: { zh: '抽查时间', en: 'Checked' }, detail: true },
    checkNote: {
      kind: 'text',
      max: 1000,
      title: { zh: '抽查意见', en: 'What the check found' },
      detail: true,
      mask: { self: 'hide' },
    },
    personHash: { kind: 'text', title: { zh: '人员', en: 'Person' }, hidden: true },
    addressHash: { kind: 'text', title: { zh: '网络地址', en: 'Address' }, hidden: true },
    /** Whence it was sent; forgotten after thirty days, once the case is no longer in progress. */
    deviceHash: { kind: 'text', title: { zh: '设备', en: 'Device' }, hidden: true },
    networkHash: { kind: 'text', title: { zh: '网段', en: 'Network' }, hidden: true },
    homeHash: { kind: 'text', title: { zh: '住址', en: 'Home' }, hidden: true },
  },
  scope: {
    by: 'union',
    field: 'unionId',
    also: 'fromUnionId',
    ownWhile: [
      { field: 'reviewerUnionId', in: 'inProgress' },
      { field: 'checkUnionId', in: 'decided' },
    ],
    private: { states: ['draft'], to: 'begunById' },
  },
  self: { field: 'accountId', toldBy: 'begunById', actions: ['list', 'get', 'withdraw', 'submit'] },
  access: {
    // They look after accounts and grants, begin what is about these, and decide nothing.
    systemAdmin: { own: ['create'], lower: ['create'] },
    securityAdmin: { own: ['create'], lower: ['create'] },
    unionAdmin: {
      own: [...reviewing, 'confirmCheck', 'object'],
      lower: [...reviewing, 'confirmCheck', 'object'],
    },
    unionOperator: {
      own: reviewing,
      lower: ['list', 'get'],
    },
  },
  states: {
    draft: { zh: '暂存', en: 'Draft', may: { self: ['saveDraft', 'submit', 'convert'], job: ['expire'] } },
    submitted: {
      zh: '已提交',
      en: 'Submitted',
      color: 'info',
      may: {
        self: ['withdraw', 'convert', 'urge', 'askCallBack'],
        staff: ['open', 'handOver', 'place', 'employ', 'approve', 'return', 'reject'],
        job: ['approve', 'reject', 'leaveToInbox', 'remind', 'reroute'],
      },
    },
    opened: {
      zh: '审核中',
      en: 'Under review',
      color: 'info',
      may: {
        self: ['urge', 'askCallBack'],
        staff: ['handOver', 'place', 'employ', 'approve', 'return', 'reject'],
        job: ['approve', 'leaveToInbox', 'remind', 'reroute'],
      },
    },
    returned: { zh: '退回', en: 'Returned', color: 'warning', may: { self: ['saveDraft', 'submit', 'convert'] } },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', may: { self: ['saveDraft', 'submit', 'convert'] } },
    approved: {
      zh: '通过',
      en: 'Approved',
      color: 'success',
      may: { staff: ['confirmCheck', 'object'], decider: ['undo'] },
    },
    rejected: { zh: '不通过', en: 'Rejected', color: 'error', instead: { zh: '请重新申请', en: 'apply again' } },
    expired: { zh: '已过期', en: 'Expired', instead: { zh: '请重新申请', en: 'apply again' } },
  },
  stateGroups: {
    /** One of these a person may have under a process. */
    unfinished: { zh: '未完成', en: 'Unfinished', in: ['draft', 'submitted', 'opened', 'returned', 'withdrawn'] },
    todo: { zh: '待办', en: 'To do', in: ['draft', 'withdrawn', 'returned'] },
    inProgress: { zh: '办理中', en: 'In progress', in: ['submitted', 'opened'] },
    done: { zh: '已办结', en: 'Done', in: ['approved', 'expired'] },
    /** What its union has on the table: it waits for the union or came back from it. */
    pending: { zh: '未办结', en: 'Pending', in: ['submitted', 'opened', 'returned'] },
    received: { zh: '已受理', en: 'Received', in: ['submitted', 'opened', 'approved'] },
    decided: { zh: '已决定', en: 'Decided', in: ['approved', 'rejected'] },
    refused: { zh: '未通过', en: 'Not approved', in: ['returned', 'rejected'] },
    /** Nothing comes of it any more; the person may begin anew. */
    failed: { zh: '未办成', en: 'Failed', in: ['rejected', 'expired'] },
  },
  hangs: [
    {
      on: 'union',
      field: 'unionId',
      in: 'pending',
      title: { zh: '申请到它的未办结办件', en: 'Open applications to it' },
    },
    {
      on: 'union',
      field: 'reviewerUnionId',
      in: 'pending',
      title: { zh: '等它审核的办件', en: 'Applications that wait for its review' },
    },
    { on: 'member', field: 'memberId', in: 'pending', title: { zh: '未办结办件', en: 'Open applications' } },
  ],
  acts: {
    saveDraft: { zh: '暂存', en: 'Save draft' },
    submit: { zh: '提交', en: 'Submit' },
    withdraw: { zh: '撤回', en: 'Withdraw' },
    convert: { zh: '改办', en: 'Convert' },
    urge: { zh: '催办', en: 'Urge' },
    askCallBack: { zh: '请求回电', en: 'Ask for a call' },
    undo: { zh: '撤销通过', en: 'Take approval back' },
    leaveToInbox: { zh: '转人工审核', en: 'Leave to the inbox' },
    propose: { zh: '提请复核', en: 'Ask a second person' },
    remind: { zh: '超期提醒', en: 'Remind' },
    reroute: { zh: '转办审核', en: 'Reroute review' },
    expire: { zh: '暂存过期', en: 'Expire draft' },
  },
  actions: caseActions,
  list: {
    columns: ['number', 'title', 'applicantName', 'unionId', 'state', 'light', 'submittedAt', 'dueOn'],
    filters: [
      'q',
      'state',
      'light',
      'process',
      'unionId',
      'reviewWhen',
      'submittedAt',
      'dueOn',
      'urgedAt',
      'spotCheck',
    ],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  search: ['number', 'applicantName'],
  found: ['applicantName', 'title', 'state', 'unionId'],
  constraints: {
    applications_account_open: {
      zh: '账号已经注销，或正好有办件提交，没有办成；请刷新页面再看',
      en: 'The account is closed, or a case was handed in just then; reload the page',
    },
    applications_one_open: {
      zh: '您已有一件同类办件正在办理',
      en: 'You already have an open application of this kind',
    },
  },
  readsAudited: true,
  writtenBy: 'workflows',
  begunBy: 'verb',
  beginInput,
});
