import { config } from '../../config.ts';
import { isIn, statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { leadsAnswered, lockLead, placesAbove } from '../../models/store/queries/leads.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotices, noticeEvent } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { holdsIn } from '../unions/holding.ts';
import { leadKey } from './leadKey.ts';

type Union = Pick<Rows['union'], 'id' | 'name' | 'path' | 'kind' | 'type' | 'acceptsMembers' | 'state'>;
type Employer = { name?: string | null | undefined; creditCode?: string | null | undefined };

/**
 * A union has come to be, has been renamed, or takes members now: the leads of its employers above it are answered, and whoever
 * waits for them is invited.
 */
export async function organiseLeads(tx: Tx, union: Union, employers: readonly Employer[]): Promise<void> {
  const places = (await placesAbove(tx, [union.path])).get(union.path);
  const keys = employers.flatMap(({ name }) => (name ? [leadKey(name, places)] : []));
  const codes = employers.flatMap(({ creditCode }) => creditCode ?? []);
  const answered = await leadsAnswered(tx, union.path, { keys, codes });
  // Asked only where somebody waits: before the rules are published unions and employers can be entered all the same.
  if (!answered.length || !(await takesMembers(union))) return;
  for (const id of answered) {
    const lead = await lockedLead(tx, id);
    if (isIn('lead', lead, 'waiting')) await organise(tx, lead, union);
  }
}

/** Whoever joins at this moment is counted with it, or finds it answered. */
export async function lockedLead(tx: Tx, id: string): Promise<Rows['lead']> {
  const lead = await tx.findOne('lead', { id });
  if (lead) await lockLead(tx, lead);
  return tx.lock('lead', id);
}

/** Each member who waits is invited once. */
export async function organise(tx: Tx, lead: Rows['lead'], union: Union): Promise<void> {
  tx.update('lead', lead, {
    ...{ state: 'organised', organisedUnionId: union.id, organisedAt: new Date().toISOString() },
  });
  // Who has moved since has found his union.
  const about = { leadId: lead.id, unionId: lead.unionId };
  await invite(tx, lead, union, await tx.find('member', { ...about, state: statesIn('member', 'live') }));
}

/** The union that answered a lead, while it takes members. */
export async function unionOfLead(
  tx: Tx,
  lead: Pick<Created<'lead'>, 'organisedUnionId'>,
): Promise<Rows['union'] | undefined> {
  const union = lead.organisedUnionId ? await tx.findOne('union', { id: lead.organisedUnionId }) : undefined;
  return union && (await takesMembers(union)) ? union : undefined;
}

const takesMembers = async (union: Union): Promise<boolean> =>
  union.state === 'active' && holdsIn(await rulebook(), union);

type Invited = Pick<Created<'member'>, 'id' | 'accountId' | 'phone' | 'unionId'>;

/** To the transfer to that union, which begins with what is on file. */
export async function invite(
  tx: Tx,
  lead: Pick<Rows['lead'], 'id' | 'name'>,
  union: Union,
  members: readonly Invited[],
): Promise<void> {
  const rules = (await rulebook()).at(union.path);
  enqueueNotices(
    tx,
    members.map((member) =>
      noticeEvent(rules, {
        template: 'lead.organised',
        event: nameEvent('lead.organised', lead.id, member.id),
        ...(member.accountId ? { accountId: member.accountId } : { phone: member.phone }),
        unionId: member.unionId,
        variables: {
          'employer.name': lead.name,
          'union.name': union.name,
          site: config.site,
          link: `${config.origin}/apply/transfer?union=${union.id}`,
        },
      }),
    ),
  );
}
