import { Forbidden } from '../../errors.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
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
  const account = await transact(visitor(context), { action: 'signIn', reason: '短信验证码' }, async (tx) => {
    if (!(await useCode(tx, phone, 'signIn', code))) return undefined;
    const existing = await tx.findOne('account', { phone });
    if (!existing) return tx.create('account', { phone });
    if (existing.state === 'active') tx.auditOnly('account', existing, {});
    return existing;
  });
  if (!account) throw wrongCode();
  if (account.state !== 'active') throw disabled();
  return account;
}

export const disabled = () =>
  new Forbidden('account-disabled', '这个账号已停用，请联系单位工会', 'This account is disabled; ask your union');
