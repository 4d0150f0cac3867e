// What messages tell of. A new event is a line here, and does not compile before it has a word.
import type { Titles } from '../../models/descriptor/types.ts';
import type { NoticeMoment } from '../../rules/engine/documentTypes.ts';

const moments = {
  submitted: { zh: '办件已提交', en: 'Application submitted' },
  approved: { zh: '办件通过', en: 'Application approved' },
  rejected: { zh: '办件不通过', en: 'Application rejected' },
  returned: { zh: '办件退回修改', en: 'Application returned' },
  withdrawn: { zh: '办件已撤回', en: 'Application withdrawn' },
} as const satisfies Record<NoticeMoment, Titles[string]>;

export const noticeEvents = {
  ...moments,
  'review.overdue': { zh: '审核超期提醒', en: 'Review overdue' },
  'review.urged': { zh: '催办', en: 'Review urged' },
  'review.callBack': { zh: '请求回电', en: 'Call asked for' },
  'review.rerouted': { zh: '审核转办', en: 'Review rerouted' },
  'case.reopened': { zh: '抽查后重新审核', en: 'Reviewed again after a check' },
  'case.reported': { zh: '报上级备案', en: 'Reported to the union above' },
  'review.handedOver': { zh: '办件转交', en: 'Application handed over' },
  'review.standIn': { zh: '代办审核', en: 'Standing in for a colleague' },
  'union.closed': { zh: '所在工会注销', en: 'Union closed' },
  'lead.organised': { zh: '单位已建会，邀请转入', en: 'Employer organised' },
  'join.invited': { zh: '邀请入会', en: 'Invitation to join' },
  'union.message': { zh: '工会给会员的消息', en: 'Message of a union' },
  'account.invited': { zh: '邀请使用账号', en: 'Invitation' },
  'account.passwordReset': { zh: '重设密码', en: 'Password reset' },
  'account.passwordChanged': { zh: '密码已修改', en: 'Password changed' },
  'account.totpReset': { zh: '动态口令已重置', en: 'One-time codes reset' },
  'account.phoneLeft': { zh: '手机号码已更换', en: 'Phone replaced' },
  'account.phoneTaken': { zh: '新的登录手机号码', en: 'New sign-in phone' },
  'account.phoneAsked': { zh: '申请更换手机号码', en: 'Phone to be replaced' },
  'account.phoneStop': { zh: '停止更换手机号码', en: 'Stop the replacing of a phone' },
  'account.closed': { zh: '账号已注销', en: 'Account closed' },
  'account.emailCheck': { zh: '验证电子邮箱', en: 'E-mail verification' },
  'signIn.code': { zh: '登录验证码', en: 'Sign-in code' },
} as const satisfies Titles;

export type NoticeEvent = keyof typeof noticeEvents;

export type EventName = `${NoticeEvent}/${string}`;

/** Names one event for ever: what happened, to what, and what tells this time from the next. A channel tells of it once. */
export const nameEvent = (event: NoticeEvent, ...about: readonly (string | number)[]): EventName =>
  `${event}/${about.join('/')}`;

/** What the names of all such events begin with. */
export const eventPrefix = (event: NoticeEvent, ...about: readonly string[]): EventName =>
  nameEvent(event, ...about, '');
