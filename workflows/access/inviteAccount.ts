import type { Rows } from '../../models/rows.ts';
import { findUnion, getRootUnion } from '../../models/store/queries/unions.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { rulebook } from '../documents/rulebook.ts';
import { issueLink } from './accountLinks.ts';

/** Invites the person of an account to use it, in the name of a union, his own when none is said; an older invitation is dead. */
export async function inviteAccount(
  tx: Tx,
  account: Rows['account'] | Created<'account'>,
  inviting?: Pick<Rows['union'], 'id' | 'name' | 'path'>,
): Promise<void> {
  const union = inviting ?? (account.unionId ? await findUnion(account.unionId) : undefined) ?? (await getRootUnion());
  await issueLink(tx, (await rulebook()).at(union.path), { account, purpose: 'invitation', union });
}
