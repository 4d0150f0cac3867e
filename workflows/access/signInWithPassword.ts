import type { Rows } from '../../models/rows.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { recordSignIn } from './lockOut.ts';
import { verifyPassword } from './verifyPassword.ts';
import type { RequestContext } from './visitor.ts';

export type PasswordSignIn = { identifier: unknown; password: unknown };

/** Signs a member in by password; `identifier` is a phone, document number, e-mail address or login name. */
export async function signInWithPassword(request: PasswordSignIn, context: RequestContext): Promise<Rows['account']> {
  const verified = await verifyPassword({ identifier: request.identifier }, request.password, context);
  await recordSignIn(verified, context, ownReasons.password.zh);
  return verified.account;
}
