import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { unprintableIn } from '../print/printFont.ts';
import { verbsOf } from '../verb.ts';
import { tokenFor } from './joinToken.ts';

/** A token for a union in the actor's scope, valid as long as the `joinQr` parameters of that union say. */
async function joinCode(
  actor: Actor,
  unionId: string,
): Promise<{ token: string; validTo: string; unprintable: string[]; union: Shown<'union'> }> {
  const union = await getFor(actor, 'union', unionId, 'joinCode');
  assertPossible('union', union, 'joinCode');
  return { ...(await tokenFor(union)), unprintable: unprintableIn(union.name), union };
}

export const verbs = verbsOf('union', { joinCode });
