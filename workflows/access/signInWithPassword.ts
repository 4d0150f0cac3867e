import type { Rows } from '../../models/rows.ts';
import { recordSignIn } from './lockOut.ts';
import { verifyPassword } from './verifyPassword.ts';
import { type RequestContext, visitor } from './visitor.ts';

export type PasswordSignIn = { identifier: unknown; password: unknown };

/** Signs a member in by password; `identifier` is a phone, document number, e-mail address or login name. */
export async function signInWithPassword(request: PasswordSignIn, context: RequestContext): Promise<Rows['account']> {
  const actor = visitor(context);
  const account = await verifyPassword({ identifier: request.identifier }, request.password, actor);
  await recordSignIn(account, actor, '密码');
  return account;
}
