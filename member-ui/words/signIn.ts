// The words of signing in and out, and of confirming one's identity.
import type { Words } from './language.ts';

const zh = {
  title: '登录',
  byPhone: '用手机号登录',
  enterCode: '输入验证码',
  reasons: {
    apply: '登录后查看您是否符合条件，填写的内容会保存在您的账号里。',
    page: '这里的内容只有本人能看，请先登录，登录后自动回到刚才的页面。没有账号的，登录后自动创建。',
  },
  phone: '手机号码',
  getCode: '获取验证码',
  newAccount: '没有账号的，登录后自动创建。我们只用这个号码登录和发送办理通知。',
  sentTo: '验证码已发送至 ',
  valid: (minutes: number) => `，${minutes}分钟内有效，只能使用一次。`,
  code: '短信验证码',
  submit: '登录',
  again: '重新获取',
  otherNumber: '换一个号码',
  out: {
    title: '退出登录',
    says: '在他人手机或公用电脑上办理的，请退出登录。暂存的内容不会丢失。',
    stay: '不退出',
  },
  identity: {
    title: '实名认证',
    lead: '会员实行实名登记，一人一个会籍。请按证件填写，认证后不能自行修改。',
    type: '证件类型',
    document: '证件',
    number: '证件号码',
    numberHint: '居民身份证为18位，末位可能是X',
    name: '姓名',
    nameHint: '与证件一致；生僻字、少数民族姓名中的“·”请照证件填写',
    expires: '证件到期日',
    expiresHint: '长期有效的不用填',
    kept: '证件号码加密保存，页面上只显示一部分。',
    next: '下一步',
    phone: '手机号码',
  },
};

const en: typeof zh = {
  title: 'Sign in',
  byPhone: 'Sign in by phone',
  enterCode: 'Enter the code',
  reasons: {
    apply: 'After signing in you see whether you meet the conditions; what you fill in is kept in your account.',
    page: 'Only you may see this. Sign in and you come back to this page. Who has no account is given one.',
  },
  phone: 'Mobile phone',
  getCode: 'Send code',
  newAccount:
    'Who has no account is given one. The number is used only for signing in and for messages on your applications.',
  sentTo: 'The code was sent to ',
  valid: (minutes) => `; it is good for ${minutes} minutes, once.`,
  code: 'SMS code',
  submit: 'Sign in',
  again: 'Send another',
  otherNumber: 'Another number',
  out: {
    title: 'Sign out',
    says: 'Sign out if this is somebody else’s phone or a public computer. What you saved is not lost.',
    stay: 'Stay signed in',
  },
  identity: {
    title: 'Confirm your identity',
    lead: 'Members register under their real name, one membership a person. Fill in what your document says; you cannot change it afterwards.',
    type: 'Type of document',
    document: 'Document',
    number: 'Document number',
    numberHint: 'A resident’s card has 18 characters; the last may be X',
    name: 'Name',
    nameHint: 'As in the document, rare characters and “·” included',
    expires: 'Expires',
    expiresHint: 'Leave it empty if it does not expire',
    kept: 'The number is kept encrypted; pages show a part of it only.',
    next: 'Next',
    phone: 'Mobile phone',
  },
};

export const signInWords: Words<typeof zh> = { zh, en };
