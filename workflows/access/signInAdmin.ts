import { config } from '../../config.ts';
import { NotSignedIn } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { standingOf } from '../../models/store/queries/powers.ts';
import { recordFailure, recordSignIn } from './lockOut.ts';
import { proveTotp } from './proveTotp.ts';
import { verifyPassword, wrongCredentials } from './verifyPassword.ts';
import { type RequestContext, visitor } from './visitor.ts';

export type AdminSignIn = { loginName: unknown; password: unknown; totp?: unknown };
export type AdminSignedIn = { account: Rows['account']; totp: 'on' | 'off' };

/** Signs an administrator in. Who has set up a second factor must give it; who has no live grant fails like a wrong password. */
export async function signInAdmin(request: AdminSignIn, context: RequestContext): Promise<AdminSignedIn> {
  const verified = await verifyPassword({ identifier: request.loginName }, request.password, context);
  const { account } = verified;
  const standing = await standingOf(account.id, config.timezone);
  if (!standing?.powers.length) {
    await recordFailure(verified, visitor(context));
    throw wrongCredentials();
  }
  if (account.totpConfirmed) {
    if (request.totp === undefined || request.totp === '')
      throw new NotSignedIn('totp-needed', '请输入动态口令', 'Enter the one-time code of your authenticator');
    await proveTotp(account, request.totp, visitor(context), wrongTotp);
  }
  const totp = account.totpConfirmed ? 'on' : 'off';
  await recordSignIn(verified, context, totp === 'on' ? '管理员：密码和动态口令' : '管理员：密码');
  return { account, totp };
}

const wrongTotp = () =>
  new NotSignedIn(
    'totp-wrong',
    '动态口令不正确或已用过，请等下一个口令',
    'The one-time code is wrong or was used; wait for the next',
  );
