import type { Language } from '../../../contract/words.ts';

type Words = Readonly<
  Record<'forgot' | 'intro' | 'loginName' | 'password' | 'phone' | 'code' | 'sendCode' | 'codeSent', string>
> &
  Readonly<
    Record<'byCode' | 'byPassword' | 'totp' | 'totpNeeded' | 'submit' | 'busy' | 'old' | 'reload' | 'offline', string>
  > & {
    nextCode: (seconds: number) => string;
  };

export const signInWords: Readonly<Record<Language, Words>> = {
  zh: {
    forgot: '忘记密码',
    intro: '工会会籍管理后台',
    loginName: '登录名、手机号码、证件号码或邮箱',
    password: '密码',
    phone: '手机号码',
    code: '短信验证码',
    sendCode: '获取验证码',
    nextCode: (seconds) => `${seconds} 秒后可重发`,
    codeSent: '验证码已发送，请查看短信。',
    byCode: '改用短信验证码',
    byPassword: '改用密码',
    totp: '动态口令',
    totpNeeded: '请填写身份验证器上的 6 位动态口令。',
    submit: '登录',
    busy: '正在登录…',
    old: '系统已经更新，请刷新页面。',
    reload: '刷新页面',
    offline: '连不上服务器，请检查网络后再试',
  },
  en: {
    forgot: 'Forgotten password',
    intro: 'Union membership administration',
    loginName: 'Login name, phone, document number or e-mail',
    password: 'Password',
    phone: 'Phone',
    code: 'Code from the message',
    sendCode: 'Send a code',
    nextCode: (seconds) => `Again in ${seconds} s`,
    codeSent: 'The code is on its way to your phone.',
    byCode: 'Sign in by a code',
    byPassword: 'Sign in by password',
    totp: 'One-time code',
    totpNeeded: 'Enter the 6 digits of your authenticator.',
    submit: 'Sign in',
    busy: 'Signing in…',
    old: 'The system has been updated; please reload the page.',
    reload: 'Reload',
    offline: 'The server cannot be reached; check your connection and try again',
  },
};
