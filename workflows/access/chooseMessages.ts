import { NotSignedIn } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** Whether he gets what unions write to their members. Notices on his cases and his account are no matter of choice. */
export async function chooseMessages(actor: PersonActor, unionMessagesOff: boolean): Promise<void> {
  if (!actor.accountId) throw new NotSignedIn();
  await transact(actor, { action: 'chooseMessages' }, async (tx) => {
    const account = await tx.lock('account', actor.accountId);
    tx.update('account', account, { unionMessagesOff });
  });
}
