import { config } from '../../config.ts';
import { Forbidden, NotSignedIn } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { ownerActor } from '../../models/store/gates/actor.ts';
import { standingOf } from '../../models/store/queries/powers.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { recordFailure, recordSignIn } from './lockOut.ts';
import { proveTotp } from './proveTotp.ts';
import { readPhone } from './readPhone.ts';
import { readCode, seeCode, useCode, wrongCode } from './useCode.ts';
import { verifyPassword, wrongCredentials } from './verifyPassword.ts';
import { type RequestContext, visitor } from './visitor.ts';

export type AdminSignIn = { loginName?: unknown; password?: unknown; phone?: unknown; code?: unknown; totp?: unknown };
export type AdminSignedIn = { account: Rows['account']; totp: 'on' | 'off' };

/** By a code to his phone when there is one, else by password. Who has set up a second factor must give it. */
export const signInAdmin = (request: AdminSignIn, context: RequestContext): Promise<AdminSignedIn> =>
  request.code === undefined ? byPassword(request, context) : byCode(request, context);

/** Who has no live grant fails like a wrong password. */
async function byPassword(request: AdminSignIn, context: RequestContext): Promise<AdminSignedIn> {
  const verified = await verifyPassword({ identifier: request.loginName }, request.password, context);
  const { account } = verified;
  const standing = await standingOf(account.id, config.timezone);
  if (!standing?.powers.length) {
    await recordFailure(verified, visitor(context));
    throw wrongCredentials();
  }
  const totp = await secondFactor(account, request.totp, context);
  await recordSignIn(verified, context, ownReasons[totp === 'on' ? 'adminPasswordTotp' : 'adminPassword'].zh);
  return { account, totp };
}

/** The phone is his, so he is told what is wrong. The code is used up only once he is in: it is sent again with the second factor. */
async function byCode(request: AdminSignIn, context: RequestContext): Promise<AdminSignedIn> {
  const phone = readPhone(request.phone);
  const code = await readCode(request.code, context);
  if (!(await transact(visitor(context), { action: 'signIn' }, (tx) => seeCode(tx, phone, 'signIn', code))))
    throw wrongCode();
  const account = await findOne('account', { phone, state: 'active' });
  const standing = account && (await standingOf(account.id, config.timezone));
  if (!account || !standing?.powers.length) throw notAnAdministrator();
  const totp = await secondFactor(account, request.totp, context);
  const reason = ownReasons[totp === 'on' ? 'adminCodeTotp' : 'adminCode'].zh;
  const isUsed = await transact(ownerActor(account, context), { action: 'signIn', reason }, async (tx) => {
    const isRight = await useCode(tx, phone, 'signIn', code);
    if (isRight) tx.auditOnly('account', account, {});
    return isRight;
  });
  if (!isUsed) throw wrongCode();
  return { account, totp };
}

async function secondFactor(account: Rows['account'], given: unknown, context: RequestContext): Promise<'on' | 'off'> {
  if (!account.totpConfirmed) return 'off';
  if (given === undefined || given === '')
    throw new NotSignedIn('totp-needed', '请输入动态口令', 'Enter the one-time code of your authenticator');
  await proveTotp(account, given, visitor(context), wrongTotp);
  return 'on';
}

const notAnAdministrator = () =>
  new Forbidden(
    'no-powers',
    '这个手机号码没有管理权限。会员请在会员页面登录；应当有权限的，请联系上级工会',
    'This phone holds no power. Members sign in on the member pages; if you should hold one, ask the union above',
  );

const wrongTotp = () =>
  new NotSignedIn(
    'totp-wrong',
    '动态口令不正确或已用过，请等下一个口令',
    'The one-time code is wrong or was used; wait for the next',
  );
