import { defineResource } from '../descriptor/defineResource.ts';

/** 给会员的消息: what a union tells its members, in their accounts and by a short text message that points there. */
export const unionMessage = defineResource({
  name: 'unionMessage',
  title: { zh: '给会员的消息', en: 'Member message' },
  table: 'union_messages',
  distribution: 'local',
  personal: {
    copy: {
      no: {
        zh: '这是工会发给会员的消息，只记经办的管理员；您收到的在“通知”里',
        en: 'These are messages of unions and only name the administrators; those you got stand under notices',
      },
    },
    kept: {
      says: {
        zh: '长期保存，记录工会发过什么、由谁发出。',
        en: 'Kept: what a union has told its members, and by whom.',
      },
      onClosing: 'keep',
    },
  },
  label: 'topic',
  icon: 'Send',
  group: 'operation',
  help: {
    zh: '先写好，点“发送”时会显示发给多少名会员、多少条短信；人数多的，须另一位管理员确认后才发出。全文进会员账号的“我的消息”，短信只说主题。会员可以在“我的”里关闭这类消息，办件通知不受影响。',
    en: 'Write it first; “Send” says to how many members and by how many text messages. Beyond a number, another administrator confirms before it goes out. The whole text lies in the members’ accounts, the text message only names the topic. Members may turn such messages off; notices on their cases go on.',
  },
  fields: {
    topic: {
      kind: 'text',
      required: true,
      min: 2,
      max: 16,
      title: { zh: '主题', en: 'Topic' },
      hint: { zh: '写进短信，例如：春节慰问品领取', en: 'Stands in the text message, such as: gifts for the festival' },
    },
    unionId: {
      kind: 'reference',
      reference: 'union',
      required: true,
      fixed: true,
      ownFirst: true,
      title: { zh: '发消息的工会', en: 'Union' },
    },
    reach: {
      kind: 'choice',
      required: true,
      default: 'own',
      title: { zh: '发给', en: 'To' },
      choices: {
        own: { zh: '本工会的会员', en: 'Members of this union' },
        below: { zh: '本工会和所有下级工会的会员', en: 'Members of this union and of all below it' },
      },
    },
    body: {
      kind: 'longText',
      required: true,
      min: 5,
      max: 500,
      title: { zh: '内容', en: 'Text' },
      hint: {
        zh: '最多500字；不能写电话号码和其他网站的链接，联系方式会员在“帮助与联系”里查看',
        en: 'At most 500 characters, without phone numbers and links to other sites; members see whom to call under help',
      },
      detail: true,
    },
    state: { kind: 'choice', title: { zh: '状态', en: 'State' }, system: true, default: 'draft' },
    authorId: { kind: 'reference', reference: 'account', title: { zh: '撰写人', en: 'Written by' }, system: true },
    proposedById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '提出发送的人', en: 'Proposed by' },
      system: true,
      detail: true,
    },
    confirmedById: {
      kind: 'reference',
      reference: 'account',
      title: { zh: '确认人', en: 'Confirmed by' },
      system: true,
      detail: true,
    },
    people: { kind: 'integer', title: { zh: '发给会员', en: 'Members' }, system: true },
    texts: { kind: 'integer', title: { zh: '短信条数', en: 'Text messages' }, system: true },
    sentAt: { kind: 'dateTime', title: { zh: '发出时间', en: 'Sent' }, system: true },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: {
      own: ['list', 'get', 'create', 'update', 'send', 'release', 'discard'],
      lower: ['list', 'get', 'create', 'update', 'send', 'release', 'discard'],
    },
    unionOperator: { own: ['list', 'get', 'create', 'update'], lower: ['list', 'get'] },
  },
  states: {
    draft: { zh: '未发送', en: 'Draft', may: { staff: ['update', 'send', 'discard'] } },
    proposed: { zh: '待他人确认', en: 'To be confirmed', color: 'warning', may: { staff: ['release', 'discard'] } },
    sent: { zh: '已发出', en: 'Sent', color: 'success' },
    dropped: { zh: '已作废', en: 'Discarded' },
  },
  actions: {
    send: {
      title: { zh: '发送', en: 'Send' },
      counted: true,
      confirm: {
        zh: '发出后不能收回，请先核对内容和人数。',
        en: 'It cannot be called back. Check the text and the numbers.',
      },
    },
    release: {
      title: { zh: '确认发出', en: 'Confirm and send' },
      counted: true,
      confirm: {
        zh: '确认后立即发出，不能收回，请先核对内容和人数。',
        en: 'It goes out at once and cannot be called back. Check the text and the numbers.',
      },
    },
    discard: { title: { zh: '作废', en: 'Discard' }, danger: true },
  },
  list: {
    columns: ['topic', 'unionId', 'reach', 'state', 'people', 'texts', 'authorId', 'sentAt'],
    filters: ['state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  beginsOn: { union: 'unionId' },
  writtenBy: 'records',
});
