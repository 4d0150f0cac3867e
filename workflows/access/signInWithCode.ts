import { Forbidden } from '../../errors.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { readPhone } from './readPhone.ts';
import { readCode, useCode, wrongCode } from './useCode.ts';
import { type RequestContext, visitor } from './visitor.ts';

/** Signs in by a code sent to the phone; the first time makes the account. */
export async function signInWithCode(
  request: { phone: unknown; code: unknown },
  context: RequestContext,
): Promise<Created<'account'>> {
  const phone = readPhone(request.phone);
  const code = await readCode(request.code, context);
  const account = await transact(visitor(context), { action: 'signIn', reason: ownReasons.code.zh }, async (tx) => {
    if (!(await useCode(tx, phone, 'signIn', code))) return undefined;
    const existing = await tx.findOne('account', { phone });
    if (!existing) return tx.create('account', { phone });
    if (existing.state === 'active') tx.auditOnly('account', existing, {});
    return existing;
  });
  if (!account) throw wrongCode();
  if (account.state === 'invited') throw notAccepted();
  if (account.state !== 'active') throw disabled();
  return account;
}

/** He has shown that the phone is his, so he may know. */
const notAccepted = () =>
  new Forbidden(
    'not-accepted',
    '您受邀使用这个账号，还没有接受邀请：请打开邀请短信或邮件中的链接；链接已失效的，请联系邀请您的工会重新发送',
    'You are invited and have not accepted yet: open the link in the message; if it is dead, ask the union that invited you for another',
  );

export const disabled = () =>
  new Forbidden('account-disabled', '这个账号已停用，请联系单位工会', 'This account is disabled; ask your union');
