import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { assertPossible } from '../assertPossible.ts';
import { rulebook } from '../documents/rulebook.ts';
import { unprintableIn } from '../print/printFont.ts';
import { verbsOf } from '../verb.ts';
import { holdsIn } from './holding.ts';
import { tokenFor } from './joinToken.ts';

/** A token for a union in the actor's scope, valid as long as the `joinQr` parameters of that union say. */
async function joinCode(
  actor: Actor,
  unionId: string,
): Promise<{ token: string; validTo: string; unprintable: string[]; holds: boolean; union: Shown<'union'> }> {
  const union = await getFor(actor, 'union', unionId, 'joinCode');
  assertPossible('union', union, 'joinCode');
  const holds = holdsIn(await rulebook(), (await findOne('union', { id: unionId }))!);
  return { ...(await tokenFor(union)), unprintable: unprintableIn(union.name), holds, union };
}

export const verbs = verbsOf('union', { joinCode });
