import { NotSignedIn } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { HumanProof } from './isHuman.ts';
import { requestCode, type SentCode } from './requestCode.ts';
import { readCode, useCode, wrongCode } from './useCode.ts';
import type { RequestContext } from './visitor.ts';

/** Sends a code to the signed-in person's own phone. */
export async function requestConfirmation(actor: Actor, proof: HumanProof, context: RequestContext): Promise<SentCode> {
  return requestCode({ phone: await ownPhone(actor), purpose: 'confirm', proof }, context);
}

/** Proves anew that the signed-in person holds the phone; returns when. */
export async function confirmPhone(actor: Actor, value: unknown, context: RequestContext): Promise<string> {
  const phone = await ownPhone(actor);
  const code = await readCode(value, context);
  const right = await transact(actor, { action: 'confirmPhone' }, (tx) => useCode(tx, phone, 'confirm', code));
  if (!right) throw wrongCode();
  return new Date().toISOString();
}

async function ownPhone(actor: Actor): Promise<string> {
  const account = actor.accountId ? await findOne('account', { id: actor.accountId }) : undefined;
  if (!account?.phone) throw new NotSignedIn();
  return account.phone as string;
}
