import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { refuseStranding } from './refuseStranding.ts';
import { sayGrant } from './sayGrant.ts';

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

/** What he could do no more, for whoever revokes it. */
async function sayLost(actor: Actor, id: string) {
  await getFor(actor, 'grant', id, 'revoke');
  return sayGrant((await findOne('grant', { id })) as Rows['grant'], { zh: '失去权力', en: 'Power lost' });
}

export const verbs = verbsOf('grant', { revoke: revokeGrant }, { revoke: sayLost });
