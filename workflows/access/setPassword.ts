import { Forbidden, Invalid, NotSignedIn } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { endSessionsOf } from '../../models/store/queries/sessions.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { checkedPassword } from './checkedPassword.ts';
import { unlocked } from './lockOut.ts';
import { tellAccount } from './tellAccount.ts';
import { verifyPassword } from './verifyPassword.ts';

export type NewPassword = { password: unknown; current?: unknown };
/** `phoneConfirmedAt` and `sessionId` come from the session that asks. */
export type PasswordContext = { phoneConfirmedAt?: string | undefined; sessionId?: string | undefined };

const confirmationMinutes = 10;

/** Sets the own password, proven by the current one or by a code just sent to the own phone; ends all other sessions. */
export async function setPassword(actor: PersonActor, request: NewPassword, context: PasswordContext): Promise<void> {
  const account = actor.accountId ? await findOne('account', { id: actor.accountId }) : undefined;
  if (!account) throw new NotSignedIn();
  if (!isFresh(context.phoneConfirmedAt)) await proveCurrent(actor, request.current, Boolean(account.passwordHash));
  const passwordHash = await checkedPassword(request.password, account);
  await transact(actor, { action: 'setPassword' }, async (tx) => {
    const locked = await tx.lock('account', account.id);
    tx.update('account', locked, {
      passwordHash,
      passwordChangedAt: new Date().toISOString(),
      ...unlocked(),
    });
    await endSessionsOf(tx, account.id, context.sessionId);
    await tellAccount(tx, account, 'account.passwordChanged');
  });
}

async function proveCurrent(actor: PersonActor, current: unknown, hasPassword: boolean): Promise<void> {
  if (hasPassword && typeof current === 'string' && current !== '') {
    try {
      await verifyPassword({ accountId: actor.accountId }, current, actor);
    } catch (error) {
      if (error instanceof NotSignedIn) throw wrongCurrent();
      throw error;
    }
    return;
  }
  throw new Forbidden(
    'confirm-first',
    hasPassword ? '请填写现在的密码，或先用短信验证码确认' : '请先用短信验证码确认，再设置密码',
    'Give the current password, or confirm by a code sent to your phone',
  );
}

const wrongCurrent = () =>
  new Invalid([{ path: 'current', message: '现在的密码不正确', messageEn: 'The present password is wrong' }]);

/** The phone has just been shown to be in hand. */
export function isFresh(at: string | undefined): boolean {
  return at !== undefined && Date.now() - Date.parse(at) < confirmationMinutes * 60_000;
}
