import { Conflict } from '../../errors.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Actions, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { moveWaiting, recountLeads } from '../../models/store/queries/leads.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { rulebook } from '../documents/rulebook.ts';
import { holdsIn } from '../unions/holding.ts';
import { takesNobody } from '../unions/takesNobody.ts';
import { verbsOf } from '../verb.ts';
import { lockedLead, organise } from './organiseLeads.ts';

/** Whatever is done to a lead: allowed, possible in its state, in one transaction. */
async function act(
  actor: Actor,
  id: string,
  action: Actions['lead'],
  work: (tx: Tx, lead: Rows['lead']) => Promise<void>,
  reason?: string,
): Promise<Shown<'lead'>> {
  await getFor(actor, 'lead', id, action);
  await transact(actor, { action, reason }, async (tx) => {
    const lead = await lockedLead(tx, id);
    assertPossible('lead', lead, action);
    await work(tx, lead);
  });
  return get(actor, 'lead', id);
}

export const verbs = verbsOf('lead', {
  take: (actor, id) =>
    act(actor, id, 'take', async (tx, lead) => {
      tx.update('lead', lead, { state: 'working', assigneeId: actor.accountId });
    }),
  organise: (actor, id, { unionId }) =>
    act(actor, id, 'organise', async (tx, lead) => {
      const union = await get(actor, 'union', String(unionId));
      if (union.state !== 'active' || !holdsIn(await rulebook(), union)) throw takesNobody(union.name);
      await organise(tx, lead, (await tx.findOne('union', { id: union.id }))!);
    }),
  merge: (actor, id, { leadId }) =>
    act(actor, id, 'merge', async (tx, lead) => {
      const other = await getFor(actor, 'lead', String(leadId), 'merge');
      const into = await lockedLead(tx, other.id);
      if (into.id === id || into.unionId !== lead.unionId || !isIn('lead', into, 'waiting'))
        throw notTheSame(into.name);
      tx.update('lead', lead, { state: 'merged', mergedIntoId: into.id, people: 0 });
      await moveWaiting(tx, id, into.id);
      await recountLeads(tx, [into.id]);
    }),
  drop: (actor, id, { reason }) =>
    act(actor, id, 'drop', async (tx, lead) => void tx.update('lead', lead, { state: 'dropped' }), String(reason)),
  reopen: (actor, id) =>
    act(actor, id, 'reopen', async (tx, lead) => {
      tx.update('lead', lead, { state: 'open' });
      await recountLeads(tx, [id]);
    }),
});

const notTheSame = (name: string) =>
  new Conflict(
    'cannot-merge',
    `不能并入“${name}”：请选择同一属地工会、还没有建会的另一条线索`,
    `Cannot merge into ${name}: choose another lead of the same federation that has no union yet`,
  );
