// What does not compile: a resource, field or value that no descriptor has. `npm run check` reads this; nothing runs it.

import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { get, getFor, list } from '../../models/store/gates/read.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import type { memberJoin } from '../../workflows/effects/memberJoin.ts';
import { createRecord } from '../../workflows/records/createRecord.ts';
import type { RecordHook } from '../../workflows/records/recordHook.ts';

// @ts-expect-error no resource
await find('membr', {});
// @ts-expect-error no resource
await createRecord(systemActor, 'membr', {});

const [union] = await find('union', { acceptsMembers: true }, { order: '-memberCount' });
// @ts-expect-error no field of a union
union?.acceptsMembres;
// @ts-expect-error a count is no text
union?.memberCount.trim();
// @ts-expect-error a union may have no address
union?.address.trim();

// @ts-expect-error no field of a member
await findOne('member', { unionID: '1' });
// @ts-expect-error no state of a member
await findOne('member', { state: 'left' });
// @ts-expect-error one of them is no state of a member
await find('member', { state: ['active', 'left'] });
// @ts-expect-error no field of a member
await find('member', {}, { order: '-joined' });

const shown = await get(systemActor, 'account', '1');
// @ts-expect-error hidden fields are shown to nobody
shown.passwordHash;
// @ts-expect-error from below they are not shown
(await get(systemActor, 'member', '1')).details.education;
const { rows } = await list(systemActor, 'application');
// @ts-expect-error what is large is left out of lists
rows[0]?.data;
// @ts-expect-error no action of a union
await getFor(systemActor, 'union', '1', 'approve');

export async function write(tx: Tx, member: Rows['member'], audit: Rows['audit']): Promise<void> {
  // @ts-expect-error a notice needs an event, a template and what it says
  tx.create('notice', { unionId: '1', channel: 'sms', state: 'pending' });
  // @ts-expect-error no channel of notices
  tx.create('notice', { unionId: '1', channel: 'fax', state: 'pending', event: 'e', template: 't', body: '' });
  // @ts-expect-error the path of a new union is known to the database only
  tx.create('union', { name: '某工会', kind: 'base', type: 'enterprise', acceptsMembers: true }).path.length;
  // @ts-expect-error no state of a member
  tx.update('member', member, { state: 'left' });
  // @ts-expect-error no field of a member
  tx.update('member', member, { stat: 'active' });
  // @ts-expect-error a row of another resource
  tx.update('union', member, { name: '某工会' });
  // @ts-expect-error rows of the audit never change
  tx.update('audit', audit, { reason: '改过' });
  // @ts-expect-error no field of a grant
  await tx.findOne('grant', { roles: 'auditor' });
}

// @ts-expect-error a membership is of somebody
export const nobody: NewRow<'member'> = { number: '1', unionId: '1', state: 'active', joinedOn: '2026-01-01' };
export const hook: RecordHook<'employer'> = {
  // @ts-expect-error no field of an employer
  beforeCreate: async (_tx, values) => ({ ...values, name: values.nam }),
};
// @ts-expect-error a membership ends for a reason there is
export const undo: Parameters<typeof memberJoin.undo>[2] = { endedReason: 'bored', reason: '' };
// @ts-expect-error an effect that no code has
export const effect: EffectName = 'member.praise';
// @ts-expect-error an action without a verb
export const verbs: typeof actions = { ...actions, union: { close: actions.union.close } };
