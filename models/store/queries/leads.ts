// 建会线索: how many members wait for each, and which of them a new union answers.

import { statesIn } from '../../descriptor/states.ts';
import { pathsTo } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';

/** Who joins and waits for a lead, and who answers it, wait for each other by this name. */
export const lockLead = (tx: Tx, { unionId, nameKey }: { unionId: string; nameKey: string }): Promise<void> =>
  tx.lockName(`lead ${unionId} ${nameKey}`);

/** Counts again who waits: a number beside the lead, which is nobody's change of it. What has a union keeps the number it had. */
export async function recountLeads(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.flush();
  await tx.query(
    `UPDATE leads l SET people = (SELECT count(*) FROM members m WHERE m.lead_id = l.id AND m.union_id = l.union_id AND m.state = ANY($2))
     WHERE l.id = ANY($1) AND l.state = ANY($3)`,
    [ids, statesIn('member', 'live'), statesIn('lead', 'waiting')],
  );
}

/** Whoever waited for one lead waits for another: a matter of the two leads, which is nobody's change of a membership. */
export const moveWaiting = (tx: Tx, from: string, to: string): Promise<unknown> =>
  tx.query('UPDATE members SET lead_id = $2 WHERE lead_id = $1', [from, to]);

/** Those of the places above a union that are of an employer so called, or of that code. */
export async function leadsAnswered(
  tx: Tx,
  path: string,
  { keys, codes }: { keys: readonly string[]; codes: readonly string[] },
): Promise<string[]> {
  const found = await tx.query<{ id: string }>(
    `SELECT l.id FROM leads l JOIN unions u ON u.id = l.union_id
     WHERE l.state = ANY($1) AND (l.name_key = ANY($2) OR l.credit_code = ANY($3)) AND u.path = ANY($4) ORDER BY l.id`,
    [statesIn('lead', 'waiting'), keys, codes, pathsTo(path)],
  );
  return found.map(({ id }) => id);
}

/** What the divisions are called in which each of these unions lies, by its path. */
export async function placesAbove(tx: Tx, paths: readonly string[]): Promise<Map<string, string[]>> {
  const found = await tx.query<{ path: string; names: string[] }>(
    `SELECT p.path, array_agg(DISTINCT d.name) AS names FROM unnest($1::text[], $2::text[]) p(path, above)
     JOIN unions u ON u.path = p.above JOIN divisions d ON d.id = u.division_id GROUP BY p.path`,
    [paths.flatMap((path) => pathsTo(path).map(() => path)), paths.flatMap(pathsTo)],
  );
  return new Map(found.map(({ path, names }) => [path, names]));
}
