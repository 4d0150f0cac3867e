import type { JoinCode } from '../../contract/joinCode.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { assertPossible } from '../assertPossible.ts';
import { rulebook } from '../documents/rulebook.ts';
import { unprintableIn } from '../print/printFont.ts';
import { verbsOf } from '../verb.ts';
import { holdsIn } from './holding.ts';
import { codesOf, tokenFor } from './joinToken.ts';

/** A token for a union in the actor's scope, valid as long as the `joinQr` parameters of that union say. */
async function joinCode(actor: Actor, unionId: string): Promise<Omit<JoinCode, 'union'> & { union: Shown<'union'> }> {
  const union = await getFor(actor, 'union', unionId, 'joinCode');
  assertPossible('union', union, 'joinCode');
  const book = await rulebook();
  const row = (await findOne('union', { id: unionId }))!;
  const holds = holdsIn(book, row);
  const leadsTo = codesOf(book.at(row.path));
  return { ...(await tokenFor(union)), leadsTo, unprintable: unprintableIn(union.name), holds, union };
}

export const verbs = verbsOf('union', { joinCode });
