// Consent to an answer that may be left out is withdrawn as easily as it was given: the answer goes, the evidence stays.
import { BadRequest, NotFound } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** Asked twice it is withdrawn once. @throws NotFound for one that is not his, BadRequest for one that the membership itself rests on */
export async function withdrawConsent(actor: PersonActor, id: string): Promise<void> {
  const consent = await get(actor, 'consent', id, { as: 'self' }).catch(() => {
    throw new NotFound('没有这条同意记录', 'There is no such consent');
  });
  if (consent.items.length === 0 || consent.withdrawsId)
    throw new BadRequest(
      'not-withdrawable',
      '这一项是办理会籍所必需的，不能单独撤回；不再需要会籍的，请联系您的工会',
      'Your membership rests on this consent; if you no longer want it, ask your union',
    );
  const { accountId, unionId, purpose, textKey, textHash, items } = consent;
  await transact(actor, { action: 'withdrawConsent' }, async (tx) => {
    await tx.lock('account', accountId);
    if (await tx.findOne('consent', { accountId, withdrawsId: id })) return;
    tx.create('consent', { accountId, unionId, purpose, textKey, textHash, items: [...items], withdrawsId: id });
    const found = await tx.findOne('member', { accountId, state: statesIn('member', 'live') });
    if (!found) return;
    const member = await tx.lock('member', found.id);
    const kept = Object.entries(member.details ?? {}).filter(([name]) => !items.includes(name));
    tx.update('member', member, { details: Object.fromEntries(kept) });
  });
}
