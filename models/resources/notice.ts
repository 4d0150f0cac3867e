import { defineResource } from '../descriptor/defineResource.ts';

/** 通知: one message on one channel, written and sent by the deliverer from the event that an act has left. */
export const notice = defineResource({
  name: 'notice',
  title: { zh: '通知', en: 'Notice' },
  table: 'notices',
  distribution: { by: 'person', key: 'person_hash' },
  personal: {
    copy: { by: 'accountId' },
    kept: {
      says: {
        zh: '发给您的消息保存{sent}天，其中的验证码一小时后清除。',
        en: 'Messages to you are kept for {sent} days; codes in them are wiped after an hour.',
      },
      forget: { sent: { after: { parameter: 'messages' }, from: 'createdAt' } },
      onClosing: 'delete',
    },
  },
  label: 'template',
  icon: 'MessageSquare',
  group: 'operation',
  help: {
    zh: '发给申请人和会员的短信、邮件和站内信。“发送失败”的可以重新发送，同一事件不会重复发给同一人。“已送达”和“未送达”是短信通道回执说的。',
    en: 'SMS, e-mail and in-app messages. Dead ones can be sent again; one event is never told twice. What was delivered the SMS provider says by a receipt.',
  },
  fields: {
    event: {
      kind: 'text',
      widget: 'noticeEvent',
      codes: 'noticeEvents',
      title: { zh: '事件', en: 'Event' },
      required: true,
      detail: true,
    },
    template: {
      kind: 'text',
      widget: 'choice',
      codes: { documents: 'notice' },
      title: { zh: '模板', en: 'Template' },
      required: true,
    },
    channel: {
      kind: 'choice',
      required: true,
      title: { zh: '渠道', en: 'Channel' },
      choices: {
        sms: { zh: '短信', en: 'SMS' },
        email: { zh: '邮件', en: 'E-mail' },
        inApp: { zh: '站内信', en: 'In-app' },
      },
    },
    accountId: { kind: 'reference', reference: 'account', title: { zh: '收件账号', en: 'Account' } },
    unionId: { kind: 'reference', reference: 'union', required: true, title: { zh: '工会', en: 'Union' } },
    applicationId: { kind: 'reference', reference: 'application', title: { zh: '办件', en: 'Application' } },
    recipient: {
      kind: 'identity',
      mode: 'phone',
      title: { zh: '收件人', en: 'Recipient' },
      mask: { self: 'mask', own: 'mask', lower: 'mask' },
    },
    title: { kind: 'text', title: { zh: '标题', en: 'Title' } },
    body: { kind: 'longText', title: { zh: '内容', en: 'Body' }, required: true, detail: true },
    variables: { kind: 'json', widget: 'namedValues', title: { zh: '变量', en: 'Variables' }, hidden: true },
    documentHash: {
      kind: 'text',
      widget: 'documentHash',
      title: { zh: '模板版本', en: 'Template version' },
      detail: true,
    },
    urgent: { kind: 'boolean', title: { zh: '不受静默时段限制', en: 'Ignores quiet hours' } },
    state: {
      kind: 'choice',
      title: { zh: '状态', en: 'State' },
    },
    attempts: { kind: 'integer', title: { zh: '尝试次数', en: 'Attempts' }, default: 0 },
    nextAt: { kind: 'dateTime', title: { zh: '下次发送', en: 'Next' } },
    lastError: { kind: 'text', title: { zh: '失败原因', en: 'Last error' }, max: 500 },
    providerId: { kind: 'text', title: { zh: '服务商回执号', en: 'Provider id' }, detail: true },
    provider: {
      kind: 'choice',
      title: { zh: '短信通道', en: 'SMS provider' },
      detail: true,
      choices: {
        first: { zh: '主用', en: 'First' },
        second: { zh: '备用', en: 'Second' },
      },
    },
    sentAt: { kind: 'dateTime', title: { zh: '发送时间', en: 'Sent' } },
    receiptAt: { kind: 'dateTime', title: { zh: '回执时间', en: 'Receipt' }, detail: true },
    readAt: { kind: 'dateTime', title: { zh: '阅读时间', en: 'Opened' }, detail: true },
  },
  scope: { by: 'union', field: 'unionId' },
  self: { field: 'accountId', actions: ['list', 'get'] },
  access: {
    systemAdmin: { own: ['list', 'get', 'redrive'], lower: ['list', 'get', 'redrive'] },
    unionAdmin: { own: ['list', 'get', 'redrive'], lower: ['list', 'get', 'redrive'] },
    unionOperator: { own: ['list', 'get'], lower: ['list', 'get'] },
  },
  states: {
    pending: { zh: '待发送', en: 'Pending', color: 'warning' },
    sending: { zh: '发送中', en: 'Sending', color: 'info' },
    sent: { zh: '已发送', en: 'Sent', color: 'success' },
    delivered: { zh: '已送达', en: 'Delivered', color: 'success' },
    undelivered: { zh: '未送达', en: 'Not delivered', color: 'error' },
    dead: { zh: '发送失败', en: 'Dead', color: 'error', may: { staff: ['redrive'] } },
    void: { zh: '已作废', en: 'Void' },
  },
  stateGroups: {
    due: { zh: '未发出', en: 'Not yet sent', in: ['pending', 'sending'] },
    /** It is on its way to somebody or has reached him. */
    told: { zh: '已发出', en: 'Sent or being sent', in: ['sending', 'sent', 'delivered', 'undelivered'] },
    failed: { zh: '没有收到', en: 'Not received', in: ['undelivered', 'dead'] },
    /** It left us: what a provider says of it later changes nothing of that. */
    out: { zh: '已交给通道', en: 'Handed over', in: ['sent', 'delivered', 'undelivered'] },
  },
  takenBack: [
    {
      on: 'application',
      field: 'applicationId',
      beginning: { field: 'event', with: 'approved/' },
      from: 'pending',
      values: { state: 'void', nextAt: null },
      past: {
        in: 'told',
        says: { zh: '通知已经发给申请人，不能撤销', en: 'The applicant has been told' },
      },
    },
    {
      on: 'application',
      field: 'applicationId',
      beginning: { field: 'event', with: 'case.reported/' },
      from: 'pending',
      values: { state: 'void', nextAt: null },
      past: {
        in: 'told',
        says: { zh: '已经报上级备案，不能撤销', en: 'It has been reported to the union above' },
      },
    },
  ],
  actions: { redrive: { title: { zh: '重新发送', en: 'Send again' }, bulk: true } },
  list: {
    columns: ['template', 'channel', 'recipient', 'state', 'attempts', 'lastError', 'sentAt', 'createdAt'],
    filters: ['q', 'state', 'channel', 'template', 'applicationId', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  searchThrough: { field: 'accountId', in: 'account' },
  writtenBy: 'workflows',
  unaudited: true,
});
