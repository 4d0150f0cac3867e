// What people typed and a union may be meant by, offered to whoever looks after that union.
import type { AliasSuggestion } from '../../contract/aliasSuggestion.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { missedAlong } from '../../models/store/queries/missedSearches.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { initialsOf } from '../../models/store/sql/grams.ts';

const most = 5;
/** What half of all names have says nothing. */
const common = /有限责任|股份|有限|公司|集团|工会|委员会|联合会|总工会|[省市区县]/gu;

/** @throws NotFound, Forbidden for who may not change that union */
export async function suggestAliases(actor: Actor, id: string): Promise<AliasSuggestion[]> {
  await getFor(actor, 'union', id, 'update');
  const union = await findUnion(id);
  if (!union) return [];
  const names = [union.name, union.shortName ?? '', ...union.formerNames];
  const open = (await missedAlong(union.path)).filter(({ words }) => !union.aliases.includes(words));
  return open.filter(({ words }) => names.some((name) => resembles(words, name))).slice(0, most);
}

/** Initials within those of the name, or at least two characters, and half of the telling ones, that the name has too. */
export function resembles(words: string, name: string): boolean {
  if (/^[a-z]{3,}$/.test(words)) return initialsOf(name).includes(words);
  const telling = [...new Set(words.replace(common, '').replaceAll(' ', ''))];
  const shared = telling.filter((character) => name.includes(character));
  return shared.length >= 2 && shared.length * 2 >= telling.length;
}
