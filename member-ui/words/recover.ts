// The words of the appeal of somebody who has lost the phone he signs in by.
import type { Words } from './language.ts';

const zh = {
  title: '找不回手机号？人工申诉',
  lead: '原手机号码不能接收短信、又不便到单位工会办理的会员，可以在这里申诉，核实后改用新手机号码登录。',
  steps: [
    '用新手机号码接收验证码登录，再填写姓名、证件号码和情况说明。',
    '原手机号码会收到短信；冷静期内不能通过，原号码的使用人可以打开短信里的链接停止更换。',
    '由您所在工会或上级工会的两位审核人先后核实，一般5个工作日内办完。',
    '结果用短信发到新手机号码。通过后用它登录，原有的密码、邮箱和动态口令失效，会籍和办件不变。',
  ],
  begin: '用新手机号码开始',
  identity: '您是谁',
  said: '情况说明',
  saidHint: '例如：原号码何时停用、在哪个单位工作、怎样联系您核实',
  papers: '证明材料',
  papersHint: '例如：手持证件的照片、运营商的销号证明、单位证明；可以不交，交了核实更快',
  submit: '提交申诉',
  sent: '已收到。所填信息与登记一致的，工会正在核实，结果用短信发到这个号码；5个工作日后仍没有短信的，请带证件到单位工会办理。',
  refused: '未通过的申诉',
  number: '受理编号',
  bound: '您现在登录的是本人的账号，不用申诉；要更换号码，请到“登录与安全”办理。',
  toSecurity: '去登录与安全',
};

const en: typeof zh = {
  title: 'Lost your phone number? Appeal',
  lead: 'Members whose old number no longer gets messages, and who cannot come to their union, appeal here and then sign in by a new phone.',
  steps: [
    'Sign in by a code sent to your new phone, then give your name, document number and what happened.',
    'Your old phone is told; nothing is approved within the cooling time, and whoever holds the old phone can stop it by the link in the message.',
    'Two reviewers of your union, or of one above, make sure of you, one after the other: usually within 5 working days.',
    'The result comes to the new phone. You then sign in by it; password, e-mail and one-time codes are void, membership and cases stay.',
  ],
  begin: 'Begin with my new phone',
  identity: 'Who you are',
  said: 'What happened',
  saidHint: 'Such as: when the old number ended, where you work, how to reach you',
  papers: 'Evidence',
  papersHint:
    'Such as a photo of you with your document, or a paper of the carrier or your employer; you need not, but it is quicker',
  submit: 'Send the appeal',
  sent: 'It has come in. If what you gave is what is on file, the union is making sure of you, and the result comes to this phone; without a message after 5 working days, take your document to your union.',
  refused: 'Appeals not accepted',
  number: 'Number',
  bound: 'You are signed in to your own account and need no appeal; change the number under “Signing in”.',
  toSecurity: 'To signing in',
};

export const recoverWords: Words<typeof zh> = { zh, en };
