// The own words of the page on which a person closes his account.
import type { Words } from './language.ts';

const zh = {
  title: '注销账号',
  lead: '注销后这个手机号码不能再登录，也不能恢复。以后需要时，可以用手机号码重新登记。',
  copyFirst: '注销前可以先下载个人信息副本',
  open: '还有办件在办理',
  openSays: '请先撤回，或等办结以后再注销：',
  powers: '这个账号有管理权限。请先请安全管理员撤销授权，再注销。',
  member: (union: string) =>
    `您是${union}的会员。注销账号不等于退会：会籍由工会保存，以后用同一手机号码实名登记，会籍自动接上。`,
  leave: '要退会的，请先在“我的会籍”里办理，再注销',
  goes: '注销后清除',
  all: '全部删除',
  stays: '注销后保留，以及为什么',
  confirmLead: '最后一步以前，请用短信验证码确认是您本人。',
  understood: '我已知道哪些清除、哪些保留，注销后不能恢复',
  mustUnderstand: '请先勾选',
  submit: '注销账号',
};

const en: typeof zh = {
  title: 'Close the account',
  lead: 'This phone will not sign in any more, and that cannot be undone. Should you need it again, register anew by your phone.',
  copyFirst: 'Take a copy of your data first',
  open: 'Applications are under way',
  openSays: 'Withdraw them first, or wait for their end:',
  powers: 'The account holds administrative powers. Have a security administrator revoke them first.',
  member: (union) =>
    `You are a member of ${union}. Closing the account is not leaving the union: it keeps your membership, which is yours again once you register with the same phone.`,
  leave: 'If you want to leave the union, do that first, among the services',
  goes: 'What goes',
  all: 'all deleted',
  stays: 'What stays, and why',
  confirmLead: 'Before the last step, show by a code sent to your phone that it is you.',
  understood: 'I know what goes and what stays, and that it cannot be undone',
  mustUnderstand: 'Tick this first',
  submit: 'Close the account',
};

export const closeWords: Words<typeof zh> = { zh, en };
