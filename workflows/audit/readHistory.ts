import type { HistoryEntry } from '../../contract/history.ts';
import type { Language } from '../../contract/words.ts';
import type { Titles } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { actorTitles } from '../../models/store/gates/actorTitles.ts';
import { history } from '../../models/store/gates/history.ts';
import { ownReasons } from './ownReasons.ts';

/** The changes of a record; what was sealed in our own words is said in the reader's language. */
export async function readHistory(
  actor: Actor,
  name: ResourceName,
  id: string,
  language: Language,
): Promise<HistoryEntry[]> {
  const entries = await history(actor, name, id);
  return entries.map((entry) => ({
    ...entry,
    actor: inLanguage(entry.actor, actorTitles, language),
    reason: entry.reason && inLanguage(entry.reason, ownReasons, language),
  }));
}

const inLanguage = (said: string, titles: Titles, language: Language): string =>
  Object.values(titles).find(({ zh }) => zh === said)?.[language] ?? said;
