import { generateSecret, generateURI } from 'otplib';
import type { TotpSecret } from '../../contract/session.ts';
import { Conflict, Invalid, NotSignedIn } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { checkTotp } from './checkTotp.ts';

/** A new secret for the own authenticator; it counts only after `confirmTotp`. Replacing a confirmed one needs a code of the old. */
export async function enrolTotp(actor: PersonActor, current?: unknown): Promise<TotpSecret> {
  if (!actor.accountId) throw new NotSignedIn();
  const secret = generateSecret();
  const account = await transact(actor, { action: 'enrolTotp' }, async (tx) => {
    const locked = await tx.lock('account', actor.accountId);
    if (locked.totpConfirmed && !(await checkTotp(locked, current))) {
      throw new Conflict(
        'totp-on',
        '动态口令已启用；更换须先输入现有口令，遗失时请联系安全管理员',
        'The second factor is on; give a code of the present one to replace it, or ask the security administrator',
      );
    }
    return tx.update('account', locked, { totpSecret: secret, totpConfirmed: false });
  });
  const label = account.loginName ?? account.name ?? account.id;
  return { secret, uri: generateURI({ issuer: '会籍', label, secret }) };
}

/** Turns the second factor on, proven by a first code of it. */
export async function confirmTotp(actor: PersonActor, totp: unknown): Promise<void> {
  if (!actor.accountId) throw new NotSignedIn();
  await transact(actor, { action: 'confirmTotp' }, async (tx) => {
    const account = await tx.lock('account', actor.accountId);
    if (!(await checkTotp(account, totp))) {
      throw new Invalid([
        {
          path: 'totp',
          message: '动态口令不正确，请核对手机时间后输入新口令',
          messageEn: 'Wrong code; check the clock of your phone and enter a new one',
        },
      ]);
    }
    tx.update('account', account, { totpConfirmed: true });
  });
}
