import { Forbidden } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { refuseApart } from './rolesApart.ts';
import { sayGrant } from './sayGrant.ts';

/** The second of two people: only now the power counts. @throws Forbidden for who proposed it, and for whom it is */
export async function confirmGrant(actor: Actor, id: string): Promise<Shown<'grant'>> {
  await getFor(actor, 'grant', id, 'confirm');
  await transact(actor, { action: 'confirm' }, async (tx) => {
    const grant = await tx.lock('grant', id);
    assertPossible('grant', grant, 'confirm');
    if (grant.proposedById === actor.accountId)
      throw new Forbidden(
        'second-person',
        '这项授权是您提出的，请由另一位安全管理员确认',
        'You proposed this grant; another security administrator confirms it',
      );
    if (grant.accountId === actor.accountId)
      throw new Forbidden('own-grant', '不能确认给自己的授权', 'Nobody confirms a power of his own');
    const others = await tx.find('grant', { accountId: grant.accountId, state: 'live', revokedAt: null });
    refuseApart(
      grant.role,
      others.map(({ role }) => role),
    );
    tx.update('grant', grant, { state: 'live', confirmedById: actor.accountId });
  });
  return get(actor, 'grant', id);
}

/** What he would newly be able to do, for whoever confirms it. */
async function sayNew(actor: Actor, id: string) {
  await getFor(actor, 'grant', id, 'confirm');
  return sayGrant((await findOne('grant', { id })) as Rows['grant'], { zh: '新增权力', en: 'New power' });
}

export const verbs = verbsOf('grant', { confirm: confirmGrant }, { confirm: sayNew });
