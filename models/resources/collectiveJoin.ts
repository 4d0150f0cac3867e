import { defineResource } from '../descriptor/defineResource.ts';

/** 集体入会: a list of workers whom a union invites; each joins, or refuses, by a link on his own phone. */
export const collectiveJoin = defineResource({
  name: 'collectiveJoin',
  title: { zh: '集体入会', en: 'Collective joining' },
  table: 'collective_joins',
  distribution: 'local',
  personal: {
    copy: {
      no: {
        zh: '这是工会邀请职工入会的名单，只记人数和经办的管理员',
        en: 'These are lists of invited workers: they hold numbers and the administrator who made them',
      },
    },
    kept: { says: { zh: '长期保存，只留人数。', en: 'Kept, as numbers only.' }, onClosing: 'keep' },
  },
  label: 'createdAt',
  icon: 'Users',
  group: 'membership',
  help: {
    zh: '在工会页面用“集体入会”贴上姓名和手机号码，职工各自收到短信，用自己的手机填写和确认。名单里只看得到隐去一部分的姓名、号码和办到哪一步，看不到职工填写的内容。只有一人时立即发出，可以当面帮职工办理。',
    en: 'On the page of a union, paste names and phones: each worker gets a message and applies on his own phone. The list shows masked names and how far each is, never what he answers. A list of one goes out at once, to help somebody who stands beside you.',
  },
  fields: {
    unionId: { kind: 'reference', reference: 'union', title: { zh: '邀请的工会', en: 'Union' }, system: true },
    employerId: { kind: 'reference', reference: 'employer', title: { zh: '单位', en: 'Employer' }, system: true },
    madeById: { kind: 'reference', reference: 'account', title: { zh: '经办人', en: 'Made by' }, system: true },
    people: { kind: 'integer', title: { zh: '邀请人数', en: 'Invited' }, system: true },
    joined: { kind: 'integer', title: { zh: '已提交申请', en: 'Applied' }, system: true, default: 0 },
    declined: { kind: 'integer', title: { zh: '不愿意或不是本人', en: 'Declined' }, system: true, default: 0 },
    skipped: {
      kind: 'integer',
      title: { zh: '未发送', en: 'Left out' },
      hint: {
        zh: '已是会员、已被邀请或不接收这类短信的',
        en: 'Members, people invited already, and phones that want no such messages',
      },
      system: true,
      default: 0,
    },
    sendsAt: { kind: 'dateTime', title: { zh: '短信在此以后发出', en: 'Messages held until' }, system: true },
    validTo: { kind: 'dateTime', title: { zh: '链接有效至', en: 'Links valid until' }, system: true },
    state: { kind: 'choice', title: { zh: '状态', en: 'State' }, system: true, default: 'made' },
  },
  scope: { by: 'union', field: 'unionId' },
  access: {
    unionAdmin: { own: ['list', 'get', 'callOff'], lower: ['list', 'get', 'callOff'] },
    unionOperator: { own: ['list', 'get', 'callOff'], lower: ['list', 'get'] },
  },
  states: {
    made: { zh: '已邀请', en: 'Invited', color: 'info', may: { staff: ['callOff'] } },
    calledOff: { zh: '已撤回', en: 'Called off' },
  },
  actions: {
    callOff: {
      title: { zh: '撤回邀请', en: 'Call off' },
      danger: true,
      needs: 'sendsAt',
      confirm: {
        zh: '短信发出以前可以撤回。撤回后不发短信，名单里的姓名和手机号码一并删除。',
        en: 'Possible until the messages go out: none is sent, and the names and phones are deleted.',
      },
    },
  },
  list: {
    columns: ['createdAt', 'unionId', 'people', 'joined', 'declined', 'skipped', 'state', 'validTo', 'madeById'],
    filters: ['state', 'unionId'],
    sort: { field: 'createdAt', order: 'DESC' },
  },
  writtenBy: 'workflows',
});
