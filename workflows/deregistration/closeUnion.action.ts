import { config } from '../../config.ts';
import { Invalid } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { refuseWhileBlocked } from '../dependants/refuseWhileBlocked.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotices, noticeEvent } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { verbsOf } from '../verb.ts';

/** Deregisters a union: it accepts no more members. Members and open cases stay with it and are shown to the union above; each is told. */
export async function closeUnion(actor: Actor, id: string, { reason }: { reason?: string }): Promise<Shown<'union'>> {
  if (!reason?.trim()) throw new Invalid([{ path: 'reason', message: '请写明注销原因', messageEn: 'Give a reason' }]);
  await getFor(actor, 'union', id, 'close');
  await transact(actor, { action: 'close', reason }, async (tx) => {
    const union = await tx.lock('union', id);
    assertPossible('union', union, 'close');
    await refuseWhileBlocked(tx, 'union', id);
    const closed = tx.update('union', union, { state: 'closed' });
    await tellMembers(tx, closed);
  });
  return get(actor, 'union', id);
}

/** Where he is now, and how to move. */
async function tellMembers(tx: Tx, { id, name, version, path, parentId }: Rows['union']): Promise<void> {
  const members = await tx.find('member', { unionId: id, state: statesIn('member', 'live') });
  const above = parentId ? await tx.findOne('union', { id: parentId }) : undefined;
  const rules = (await rulebook()).at(path);
  enqueueNotices(
    tx,
    members.map(({ id: memberId, accountId, phone }) =>
      noticeEvent(rules, {
        template: 'union.closed',
        event: nameEvent('union.closed', id, version, memberId),
        ...(accountId ? { accountId } : { phone }),
        unionId: id,
        variables: {
          'union.name': name,
          'union.above': above?.name ?? '',
          site: config.site,
          link: `${config.origin}/apply/transfer`,
        },
      }),
    ),
  );
}

export async function reopenUnion(actor: Actor, id: string): Promise<Shown<'union'>> {
  await getFor(actor, 'union', id, 'reopen');
  await transact(actor, { action: 'reopen' }, async (tx) => {
    const union = await tx.lock('union', id);
    assertPossible('union', union, 'reopen');
    tx.update('union', union, { state: 'active' });
  });
  return get(actor, 'union', id);
}

export const verbs = verbsOf('union', { close: closeUnion, reopen: reopenUnion });
