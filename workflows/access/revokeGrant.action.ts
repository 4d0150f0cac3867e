import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { refuseStranding } from './refuseStranding.ts';

/** Ends a power at once, in all processes. @throws Conflict when cases would be left without any reviewer. */
export async function revokeGrant(actor: Actor, id: string): Promise<Shown<'grant'>> {
  await getFor(actor, 'grant', id, 'revoke');
  await transact(actor, { action: 'revoke' }, async (tx) => {
    const grant = await tx.lock('grant', id);
    assertPossible('grant', grant, 'revoke');
    await refuseStranding(tx, { grantId: id });
    tx.update('grant', grant, { state: 'revoked', revokedAt: new Date().toISOString() });
  });
  return get(actor, 'grant', id);
}

export const verbs = verbsOf('grant', { revoke: revokeGrant });
