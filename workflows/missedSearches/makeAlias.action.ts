// Who recognises the words makes them an alias of the union that was meant.
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { giveAlias } from './giveAlias.ts';

/** @throws NotFound, Forbidden for words or a union out of the actor's scope, Conflict when it has been done */
async function makeAlias(actor: Actor, id: string, unionId: string): Promise<Shown<'missedSearch'>> {
  assertPossible('missedSearch', await getFor(actor, 'missedSearch', id, 'makeAlias'), 'makeAlias');
  await getFor(actor, 'union', unionId, 'update');
  await transact(actor, { action: 'makeAlias' }, async (tx) => {
    const missed = await tx.lock('missedSearch', id);
    assertPossible('missedSearch', missed, 'makeAlias');
    await giveAlias(tx, unionId, missed.words);
    tx.update('missedSearch', missed, { state: 'used', aliasOfId: unionId });
  });
  return get(actor, 'missedSearch', id);
}

export const verbs = verbsOf('missedSearch', {
  makeAlias: (actor, id, { unionId }) => makeAlias(actor, id, String(unionId)),
});
