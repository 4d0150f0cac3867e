import { Conflict } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { endSessionsOf } from '../../models/store/queries/sessions.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { tellAccount } from './tellAccount.ts';

type Moving = {
  phone: string;
  /** What else of the account changes with it. */
  alongside?: Partial<Rows['account']>;
  /** The session that stays. */
  sessionId?: string | undefined;
};

/**
 * The account is signed in to by another phone: sessions end, and both numbers are told. An account that somebody has begun
 * with the new number and bound to nobody gives it up. @throws Conflict when the number is a bound or an administrator's account's
 */
export async function movePhone(
  tx: Tx,
  account: Rows['account'],
  { phone, alongside = {}, sessionId }: Moving,
): Promise<void> {
  await vacate(tx, phone, account.id);
  const tail = phone.slice(-4);
  if (account.phone && account.phone !== phone)
    await tellAccount(tx, account, 'account.phoneLeft', { phone: account.phone, variables: { tail } });
  tx.update('account', account, { ...alongside, phone });
  await endSessionsOf(tx, account.id, sessionId);
  await tellAccount(tx, account, 'account.phoneTaken', { phone });
}

async function vacate(tx: Tx, phone: string, forAccount: string): Promise<void> {
  const other = await tx.findOne('account', { phone });
  if (!other || other.id === forAccount) return;
  const held = await tx.findOne('grant', { accountId: other.id, state: statesIn('grant', 'held') });
  if (other.boundAt || held || other.state !== 'active')
    throw new Conflict(
      'phone-taken',
      '这个手机号码是另一个账号的，不能改用；请换一个号码',
      'That phone is the sign-in of another account; use another one',
    );
  tx.update('account', await tx.lock('account', other.id), { phone: null, state: 'disabled' });
  await endSessionsOf(tx, other.id);
}
