import { isIn, statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { lockLead, placesAbove } from '../../models/store/queries/leads.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { leadKey } from './leadKey.ts';
import { invite, unionOfLead } from './organiseLeads.ts';

type Answered = { union: Rows['union']; read: { unitSituation?: string | undefined; unitName?: string | undefined } };
type Lead = Rows['lead'] | Created<'lead'>;

/**
 * The lead of each who names an employer without a union; like names at one federation are one. Those who come at the same moment
 * wait for each other here. @returns none for the others
 */
export async function leadsOfCases<C extends Answered>(tx: Tx, cases: readonly C[]): Promise<Map<C, Lead>> {
  const naming = cases.filter(({ read }) => read.unitSituation === 'unlisted' && read.unitName);
  if (naming.length === 0) return new Map();
  const places = await placesAbove(tx, [...new Set(naming.map(({ union }) => union.path))]);
  const named = naming.flatMap((found) => {
    const key = leadKey(found.read.unitName ?? '', places.get(found.union.path));
    return key ? [{ found, key, at: `${found.union.id} ${key}` }] : [];
  });
  const leads = new Map<string, Lead>();
  for (const { found, key, at } of [...named].sort((one, other) => (one.at < other.at ? -1 : 1)))
    if (!leads.has(at)) leads.set(at, await leadOf(tx, { unionId: found.union.id, nameKey: key }, found.read.unitName));
  return new Map(named.map(({ found, at }) => [found, leads.get(at) as Lead]));
}

async function leadOf(tx: Tx, about: { unionId: string; nameKey: string }, name = ''): Promise<Lead> {
  await lockLead(tx, about);
  const waiting = await tx.findOne('lead', { ...about, state: statesIn('lead', 'waiting') });
  if (waiting) return waiting;
  for (const lead of await tx.find('lead', { ...about, state: statesIn('lead', 'goingOn') })) {
    const goesOn = lead.mergedIntoId ? await tx.findOne('lead', { id: lead.mergedIntoId }) : lead;
    if (goesOn && (isIn('lead', goesOn, 'waiting') || (await unionOfLead(tx, goesOn)))) return goesOn;
  }
  return tx.create('lead', { ...about, name, people: 0, state: 'open' });
}

/** Who did not find the union that his employer has by now is told of it at once. */
export async function inviteLateComers(tx: Tx, joined: readonly { lead: Lead; member: Created<'member'> }[]) {
  for (const { lead, member } of joined) {
    const union = lead.state === 'organised' ? await unionOfLead(tx, lead) : undefined;
    if (union) await invite(tx, lead, union, [member]);
  }
}
