import { Conflict, Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import { endLinksOf } from '../../../models/store/queries/accountLinks.ts';
import { endSessionsOf } from '../../../models/store/queries/sessions.ts';
import { parseEmail } from '../../../rules/keywords/email.ts';
import { parseLoginName } from '../../../rules/keywords/loginName.ts';
import { parsePersonName } from '../../../rules/keywords/personName.ts';
import { inviteAccount } from '../../access/inviteAccount.ts';
import { refuseStranding } from '../../access/refuseStranding.ts';
import { checkedPhone } from '../checkedPhone.ts';
import type { RecordHook } from '../recordHook.ts';

/** An account made by staff waits for its person: he is invited, says who he is and chooses a password himself. */
export const hook: RecordHook<'account'> = {
  async beforeCreate(_tx, values) {
    const checked = checkedValues(values);
    if (!checked.phone && !checked.email) throw nowhereToInvite();
    return { ...checked, state: 'invited' };
  },
  afterCreate: (tx, account) => inviteAccount(tx, account),
  async beforeUpdate(tx, row, patch) {
    const checked = checkedValues(patch);
    if (row.boundAt && checked.name !== undefined && checked.name !== row.name) throw nameIsBound();
    if (checked.state === 'invited' && row.state !== 'invited') throw notInvitedAgain();
    if (checked.state === 'active' && row.state === 'invited') throw acceptsHimself();
    if (checked.state === 'disabled') {
      await refuseStranding(tx, { accountId: row.id });
      await endSessionsOf(tx, row.id);
      await endLinksOf(tx, row.id);
    }
    return checked;
  },
};

const parsers = { name: parsePersonName, loginName: parseLoginName, email: parseEmail };

/** @throws Invalid with a sentence for each wrong field */
function checkedValues(values: Partial<Rows['account']>): Partial<Rows['account']> {
  const checked = { ...values, ...checkedPhone(values) };
  const errors = (Object.keys(parsers) as (keyof typeof parsers)[]).flatMap((field) => {
    const value = values[field];
    if (value === undefined || value === null) return [];
    const parsed = parsers[field](value);
    if (!parsed.ok) return [{ path: field, message: parsed.zh, messageEn: parsed.en }];
    checked[field] = parsed.normalised;
    return [];
  });
  if (errors.length) throw new Invalid(errors);
  return checked;
}

const nowhereToInvite = () =>
  new Invalid([
    {
      path: 'phone',
      message: '请填写手机号码或电子邮箱：邀请发到那里，由本人设置密码',
      messageEn: 'Enter a phone or an e-mail address: the invitation goes there, and the person chooses the password',
    },
  ]);

const nameIsBound = () =>
  new Conflict(
    'name-bound',
    '实名认证以后姓名不能在这里修改',
    'The name cannot be changed here once the identity is bound',
  );

const notInvitedAgain = () =>
  new Conflict('not-invited', '已启用的账号不能改回待接受邀请', 'An account in use cannot be invited again');

const acceptsHimself = () =>
  new Conflict(
    'accepts-himself',
    '账号由本人接受邀请后启用；邀请失效的，请重新发送',
    'An account comes into use when its person accepts the invitation; send it again if it has expired',
  );
