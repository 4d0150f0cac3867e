import { Forbidden, Invalid } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { movePhone } from './movePhone.ts';
import { readPhone } from './readPhone.ts';
import { isFresh, type PasswordContext } from './setPassword.ts';
import { readCode, useCode, wrongCode } from './useCode.ts';
import type { RequestContext } from './visitor.ts';

export type NextPhone = { phone: unknown; code: unknown };

/** By whoever holds both phones: the old one was confirmed a moment ago, the new one by a code sent to it. @throws Forbidden, Invalid, Conflict */
export async function changePhone(
  actor: PersonActor,
  request: NextPhone,
  { phoneConfirmedAt, sessionId }: PasswordContext,
  context: RequestContext,
): Promise<void> {
  if (!isFresh(phoneConfirmedAt))
    throw new Forbidden(
      'confirm-first',
      '请先用发到原手机号码的验证码确认',
      'Confirm by a code sent to your present phone first',
    );
  const phone = readPhone(request.phone);
  const code = await readCode(request.code, context);
  const isRight = await transact(actor, { action: 'changePhone' }, async (tx) => {
    if (!(await useCode(tx, phone, 'newPhone', code))) return false;
    const account = await tx.lock('account', actor.accountId);
    if (account.phone === phone) throw samePhone();
    await movePhone(tx, account, { phone, sessionId });
    return true;
  });
  if (!isRight) throw wrongCode();
}

const samePhone = () =>
  new Invalid([{ path: 'phone', message: '这就是现在的手机号码', messageEn: 'That is your present phone' }]);
