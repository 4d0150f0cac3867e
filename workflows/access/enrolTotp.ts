import { generateSecret, generateURI } from 'otplib';
import type { TotpSecret } from '../../contract/session.ts';
import { Conflict, Invalid, NotSignedIn } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { proveTotp } from './proveTotp.ts';

/** A new secret for the own authenticator; it counts only after `confirmTotp`. Replacing a confirmed one needs a code of the old. */
export async function enrolTotp(actor: PersonActor, current?: unknown): Promise<TotpSecret> {
  const known = await ownAccount(actor);
  if (known.totpConfirmed) await proveReplacement(known, current, actor);
  const secret = generateSecret();
  const account = await transact(actor, { action: 'enrolTotp' }, async (tx) => {
    const locked = await tx.lock('account', known.id);
    return tx.update('account', locked, { totpSecret: secret, totpConfirmed: false });
  });
  const label = account.loginName ?? account.name ?? account.id;
  return { secret, uri: generateURI({ issuer: '会籍', label, secret }) };
}

/** Turns the second factor on, proven by a first code of it. */
export async function confirmTotp(actor: PersonActor, totp: unknown): Promise<void> {
  const known = await ownAccount(actor);
  await proveTotp(known, totp, actor, wrongTotp);
  await transact(actor, { action: 'confirmTotp' }, async (tx) => {
    tx.update('account', await tx.lock('account', known.id), { totpConfirmed: true });
  });
}

async function proveReplacement(account: Rows['account'], current: unknown, actor: PersonActor): Promise<void> {
  if (current === undefined || current === '')
    throw new Conflict(
      'totp-on',
      '动态口令已启用；更换须先输入现有口令，遗失时请联系安全管理员',
      'The second factor is on; give a code of the present one to replace it, or ask the security administrator',
    );
  await proveTotp(account, current, actor, wrongTotp);
}

async function ownAccount({ accountId }: PersonActor): Promise<Rows['account']> {
  const account = accountId ? await findOne('account', { id: accountId }) : undefined;
  if (!account) throw new NotSignedIn();
  return account;
}

const wrongTotp = () =>
  new Invalid([
    {
      path: 'totp',
      message: '动态口令不正确或已用过，请核对手机时间后输入新口令',
      messageEn: 'Wrong or used code; check the clock of your phone and enter a new one',
    },
  ]);
