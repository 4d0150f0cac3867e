import type { PersonActor } from '../../models/store/gates/actor.ts';
import { looksAt } from '../../models/store/queries/looks.ts';

/** `what`: the resource that the record is of. */
export type Look = { id: string; at: string; who: string; what: string };

/** Who looked at the records of the person who asks, alone or in lists, newest first. His own looks do not count. */
export async function listLooks({ accountId }: PersonActor, limit = 50): Promise<Look[]> {
  const looks = await looksAt(accountId, limit);
  return looks.map(({ at, ...look }) => ({ ...look, at: new Date(at).toISOString() }));
}
