import { jobActor } from '../../models/store/gates/actor.ts';
import { endAllSessions } from '../../models/store/queries/sessions.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** Before people use a restored database: nobody is signed in by a session of then, and the audit says what happened. */
export async function openAgain(reason: string): Promise<void> {
  const root = await getRootUnion();
  await transact(jobActor('restore'), { action: 'restoreBackup', reason }, async (tx) => {
    await endAllSessions(tx);
    tx.auditOnly('union', root, {});
  });
}
