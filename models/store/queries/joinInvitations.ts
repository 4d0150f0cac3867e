// The SQL of invitations to join: who is left out, what is void, and what is forgotten of whom.

import type { PersonalData } from '../../descriptor/personalData.ts';
import { statesIn } from '../../descriptor/states.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { keyedHash } from '../sql/crypto.ts';
import { inStates } from '../sql/inStates.ts';
import { hashOf } from '../sql/rows.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { invitation_refusals: 'local' };

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  invitation_refusals: {
    copy: { no: { zh: '只存号码的摘要，认不出是谁', en: 'Only a hash of the phone, which names nobody' } },
    kept: {
      says: {
        zh: '长期保存，用于不再给这个号码发入会邀请。',
        en: 'Kept, so that no more invitations to join go to the phone.',
      },
      onClosing: 'keep',
    },
  },
};

/** Of a domain of its own: it tells nothing beside the phones of other tables. */
const refusalOf = (phone: string) => keyedHash(phone, 'invitation refusal');

/** Those of some phones that get no invitation of this union: of members, invited by it already, or unwilling. */
export async function notToInvite(tx: Tx, unionId: string, phones: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ phone: number }>(
    `SELECT (g.at - 1)::int AS phone FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS g (hash, refusal, at)
     WHERE EXISTS (SELECT FROM invitation_refusals r WHERE r.phone_hash = g.refusal)
        OR EXISTS (SELECT FROM members m WHERE m.phone_hash = g.hash AND m.state = ANY($3))
        OR EXISTS (SELECT FROM accounts a JOIN members m ON m.account_id = a.id WHERE a.phone_hash = g.hash AND m.state = ANY($3))
        OR EXISTS (SELECT FROM join_invitations i WHERE i.phone_hash = g.hash AND i.union_id = $4 AND ${inStates('joinInvitation', 'waiting', 'i')})`,
    [
      phones.map((phone) => hashOf('joinInvitation', 'phone', phone)),
      phones.map(refusalOf),
      statesIn('member', 'live'),
      unionId,
    ],
  );
  return new Set(rows.map(({ phone }) => phones[phone] as string));
}

/** How many a union has invited within a day. */
export async function invitedOfLate(tx: Tx, unionId: string): Promise<number> {
  const [row] = await tx.query<{ people: number }>(
    `SELECT coalesce(sum(people), 0)::int AS people FROM collective_joins
     WHERE union_id = $1 AND ${inStates('collectiveJoin', 'made')} AND created_at > now() - interval '1 day'`,
    [unionId],
  );
  return row?.people ?? 0;
}

/** No list sends a message to that phone any more. */
export const refuseInvitations = (tx: Tx, phone: string): Promise<unknown> =>
  tx.query('INSERT INTO invitation_refusals (phone_hash) VALUES ($1) ON CONFLICT DO NOTHING', [refusalOf(phone)]);

/** One more who has applied or refused: a number beside the list, which is nobody's change of it. */
export const countAnswer = (tx: Tx, listId: string, answer: 'joined' | 'declined'): void =>
  tx.attachStatement((bind) => `UPDATE collective_joins SET ${answer} = ${answer} + 1 WHERE id = ${bind(listId)}`);

/** The messages of these events are not sent, whether they are written yet or not. Those on their way are left. */
export async function voidMessages(tx: Tx, told: readonly { unionId: string; event: string }[]): Promise<void> {
  const events = told.map(({ event }) => event);
  await tx.flush();
  await tx.query('DELETE FROM notice_events WHERE union_id = ANY($1) AND event = ANY($2) AND written_at IS NULL', [
    [...new Set(told.map(({ unionId }) => unionId))],
    events,
  ]);
  await tx.query(
    `UPDATE notices SET state = 'void', next_at = NULL, recipient = NULL, recipient_hash = NULL, variables = variables - 'sealed',
       version = version + 1, updated_at = now()
     WHERE event = ANY($1) AND state = 'pending'`,
    [events],
  );
}

/** The invitations that still wait for somebody with the phone of this account. */
export async function waitingFor(accountId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT i.id FROM accounts a JOIN join_invitations i ON i.phone_hash = a.phone_hash
     WHERE a.id = $1 AND ${inStates('joinInvitation', 'waiting', 'i')} AND i.valid_to > now() ORDER BY i.created_at DESC`,
    [accountId],
  );
  return rows.map(({ id }) => id);
}

/** Names, phones and links whose time is over, also where the messages hold them. @returns of how many workers */
export async function forgetInvitations(eventPrefix: string): Promise<number> {
  const [row] = await query<{ forgotten: number }>(
    `WITH over AS (
       UPDATE join_invitations SET name = NULL, phone = NULL, phone_hash = NULL, token_hash = NULL, version = version + 1, updated_at = now(),
         state = CASE WHEN ${inStates('joinInvitation', 'waiting')} THEN 'expired' ELSE state END
       WHERE valid_to < now() AND phone IS NOT NULL RETURNING union_id, $1 || collective_join_id || '/' || id AS event
     ), events AS (
       UPDATE notice_events e SET phone = NULL, variables = e.variables - 'sealed' FROM over WHERE (e.union_id, e.event) = (over.union_id, over.event)
     ), messages AS (
       UPDATE notices n SET recipient = NULL, recipient_hash = NULL, variables = n.variables - 'sealed', version = n.version + 1,
         state = CASE WHEN n.state = 'pending' THEN 'void' ELSE n.state END FROM over WHERE n.event = over.event
     ) SELECT count(*)::int AS forgotten FROM over`,
    [eventPrefix],
  );
  return row?.forgotten ?? 0;
}
