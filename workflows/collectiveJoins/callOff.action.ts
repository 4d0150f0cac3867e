import { Conflict } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { voidMessages } from '../../models/store/queries/joinInvitations.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { invitationMessage } from './invitationLink.ts';

/** Before the first message goes out: none is sent, and nobody's name or phone stays. */
async function callOff(actor: Actor, id: string): Promise<Shown<'collectiveJoin'>> {
  await getFor(actor, 'collectiveJoin', id, 'callOff');
  await transact(actor, { action: 'callOff' }, async (tx) => {
    const list = await tx.lock('collectiveJoin', id);
    assertPossible('collectiveJoin', list, 'callOff');
    if (!list.sendsAt || new Date(list.sendsAt) <= new Date()) throw sentAlready();
    const invitations = await tx.find('joinInvitation', { collectiveJoinId: id }, { lock: true });
    for (const invitation of invitations) tx.remove(getResource('joinInvitation'), invitation);
    tx.update('collectiveJoin', list, { state: 'calledOff' });
    await voidMessages(tx, invitations.map(invitationMessage));
  });
  return get(actor, 'collectiveJoin', id);
}

const sentAlready = () =>
  new Conflict(
    'sent-already',
    '短信已经发出，不能撤回。职工可以打开短信里的链接拒绝；没有办理的，到期后自动失效',
    'The messages have gone out. Workers may decline by their links; what is not used ends by itself',
  );

export const verbs = verbsOf('collectiveJoin', { callOff });
