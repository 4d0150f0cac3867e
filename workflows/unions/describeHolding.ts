import type { UnionHolding } from '../../contract/unionHolding.ts';
import type { Language } from '../../contract/words.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { rulebook } from '../documents/rulebook.ts';
import { everyKind, holdingAt } from './holding.ts';

/** What the decision says of every kind and type of union that may be founded below one, with its reason. */
export async function describeHolding(actor: Actor, id: string, language: Language): Promise<UnionHolding[]> {
  const { path } = await get(actor, 'union', id);
  const rules = (await rulebook()).in(language).at(path);
  return everyKind(rules).map((union) => {
    const { outcome, reason } = holdingAt(rules, union);
    return { ...union, outcome, reason: reason ?? null };
  });
}
