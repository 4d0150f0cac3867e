import { Invalid, NotSignedIn } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { parseLoginName } from '../../rules/keywords/loginName.ts';

/** The own login name, chosen and changed as one likes. @throws Invalid, Conflict when it is taken */
export async function chooseLoginName(actor: PersonActor, value: unknown): Promise<void> {
  if (!actor.accountId) throw new NotSignedIn();
  const name = parseLoginName(typeof value === 'string' ? value : '');
  if (!name.ok) throw new Invalid([{ path: 'loginName', message: name.zh, messageEn: name.en }]);
  await transact(actor, { action: 'chooseLoginName' }, async (tx) => {
    const account = await tx.lock('account', actor.accountId);
    tx.update('account', account, { loginName: name.normalised });
  });
}
