// A member has lost the phone he signed in by, or a stranger has bound his document: his union has seen him, and the union above
// agrees. The account bound to his document is handed over to the phone he holds now.
import { Conflict } from '../../errors.ts';
import { handOver, refuseHeldPowers } from '../access/handOver.ts';
import { refuseWhileCooling, warnOldPhone } from '../access/phoneCooling.ts';
import { effect } from '../effect.ts';

export const memberPhone = effect({
  name: 'member.phone',
  title: { zh: '更换登录手机号码', en: 'Replace the sign-in phone' },
  subject: 'member',
  reads: { signInPhone: { type: 'phone', needed: true } },
  undoable: false,

  preview: ({ account, subject }) => [
    {
      zh: `${subject.name}的账号改用新的手机号码登录，原手机号码${tailOf(account.phone)}不能再登录，并会收到短信`,
      en: `${subject.name} signs in by the new phone; the old one${tailOf(account.phone)} no longer does, and is told`,
    },
    {
      zh: '原有的密码、电子邮箱和动态口令失效，所有设备退出登录；会籍和办件不变，会籍上的手机号码同时更新',
      en: 'Password, e-mail and one-time codes are void and all devices signed out; membership and cases stay, and the membership gets the new number',
    },
    ...(account.phone ? [stoppable] : []),
    ...(account.name === subject.name ? [] : [renamed(subject.name)]),
  ],

  asked: (tx, { account, union }) => warnOldPhone(tx, account, union),

  async apply(tx, cases) {
    for (const { application, account, union, subject, read } of cases) {
      await refuseWhileCooling(account, application.submittedAt ?? null, union);
      if (subject.state === 'ended')
        throw new Conflict('moved-on', '会籍已经终止，不能更换', 'The membership has ended');
      const phone = String(read.signInPhone);
      await refuseHeldPowers(tx, account.id);
      await handOver(tx, account, phone, { name: subject.name });
      tx.update('member', subject, { phone, accountId: account.id });
    }
    return cases.map(() => ({}));
  },

  // Nothing happens before the approval, and what was signed out and told stays so.
  confirm: async () => undefined,
  undo: async () => undefined,
  takeBack: async () => undefined,
});

const stoppable = {
  zh: '原手机号码现在就会收到短信；冷静期过后才能审核通过，此前打开短信里的链接可以停止更换',
  en: 'The old phone is told now; it can be approved only after the cooling time, and the link in the message stops it before then',
};

/** A stranger bound the document under a name of his own. */
const renamed = (name: string) => ({ zh: `账号上的姓名改为${name}`, en: `The name on the account becomes ${name}` });

const tailOf = (phone: string | null) => (phone ? `（尾号${phone.slice(-4)}）` : '');
