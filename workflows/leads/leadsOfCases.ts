import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { lockLead } from '../../models/store/queries/leads.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { leadKey } from './leadKey.ts';

type Answered = { union: Rows['union']; read: { unitSituation?: string | undefined; unitName?: string | undefined } };

/**
 * The lead that each waits for who names an employer without a union; like names at one federation are one. Those who come at the
 * same moment wait for each other here. @returns the id by case, none for the others
 */
export async function leadsOfCases<C extends Answered>(tx: Tx, cases: readonly C[]): Promise<Map<C, string>> {
  const named = cases.flatMap((found) => {
    const { unitSituation, unitName = '' } = found.read;
    const key = leadKey(unitName);
    return unitSituation === 'unlisted' && key ? [{ found, key, at: `${found.union.id} ${key}` }] : [];
  });
  const ids = new Map<string, string>();
  for (const { found, key, at } of [...named].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    if (ids.has(at)) continue;
    const about = { unionId: found.union.id, nameKey: key };
    await lockLead(tx, about);
    const there = await tx.findOne('lead', { ...about, state: statesIn('lead', 'waiting') });
    const lead = there ?? tx.create('lead', { ...about, name: found.read.unitName ?? '', people: 0, state: 'open' });
    ids.set(at, lead.id);
  }
  return new Map(named.map(({ found, at }) => [found, ids.get(at) as string]));
}
