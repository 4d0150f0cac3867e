import type { Actor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';

/** `what`: the resource that the record is of. */
export type Look = { id: string; at: string; who: string; what: string };

/** Who looked at the records of the person who asks, newest first. His own looks do not count. */
export async function listLooks(actor: Actor, limit = 50): Promise<Look[]> {
  const { rows } = await list(actor, 'audit', { filter: { action: 'read' }, range: [0, limit - 1] }, { as: 'self' });
  const others = rows.filter((row) => row.actorId !== actor.accountId);
  return others.map((row) => ({ id: row.id, at: row.createdAt, who: row.actor, what: row.resource }));
}
