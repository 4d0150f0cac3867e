import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { countAnswer, waitingFor } from '../../models/store/queries/joinInvitations.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Submitted } from '../applications/submitApplication.ts';

/** The invitations that wait for the person with this phone, which he has proven, the newest first. */
async function invitationsTo({ accountId }: PersonActor): Promise<Rows['joinInvitation'][]> {
  const ids = await waitingFor(accountId);
  return ids.length ? find('joinInvitation', { id: ids }, { order: '-createdAt' }) : [];
}

/** What a union called him that has invited him and whose link he has opened. */
export const invitedName = async (actor: PersonActor): Promise<string> =>
  (await invitationsTo(actor)).find(({ state }) => state === 'opened')?.name ?? '';

/** What goes into the transaction of a submission: the invitation of that union is answered by it, whichever way he came. */
export async function answeredInvitation(actor: PersonActor): Promise<(tx: Tx, submitted: Submitted) => void> {
  const waiting = await invitationsTo(actor);
  return (tx, { application: { id, unionId, process } }) => {
    const answered = waiting.find((each) => each.unionId === unionId && each.process === process);
    if (!answered) return;
    tx.update('joinInvitation', answered, { state: 'joined', applicationId: id });
    countAnswer(tx, answered.collectiveJoinId as string, 'joined');
  };
}
