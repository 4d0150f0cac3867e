import type { PersonActor } from '../../models/store/gates/actor.ts';
import { count, get, list } from '../../models/store/gates/read.ts';
import type { Listed, Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';

export type MyAccount = {
  account: Shown<'account'>;
  bound: boolean;
  membership: Listed<'member'> | null;
  notices: { count: number; unread: number };
};

/** What the signed-in person may know of himself: masked, as it goes over the wire. */
export async function myAccount(actor: PersonActor): Promise<MyAccount> {
  const self = { as: 'self' } as const;
  const [account, members, notices, unread] = await Promise.all([
    ownAccount(actor),
    list(actor, 'member', { sort: ['createdAt', 'DESC'], range: [0, 9] }, self),
    list(actor, 'notice', { filter: { channel: 'inApp', state: 'sent' }, range: [0, 0] }, self),
    count(actor, 'notice', { channel: 'inApp', state: 'sent', readAt_null: true }, self),
  ]);
  const everGiven = members.rows.filter((row) => row.endedReason !== 'undone');
  const membership = everGiven.find((row) => row.state !== 'ended') ?? everGiven[0] ?? null;
  return {
    account,
    bound: Boolean(account.boundAt),
    membership,
    notices: { count: notices.total, unread: unread.total },
  };
}

/** Whether he has a password; the rest of how he signs in stands in the account. */
export async function ownSecurity({ accountId }: PersonActor): Promise<{ hasPassword: boolean }> {
  const account = await findOne('account', { id: accountId });
  return { hasPassword: Boolean(account?.passwordHash) };
}

/** The account alone, as its owner may see it. */
export const ownAccount = (actor: PersonActor): Promise<Shown<'account'>> =>
  get(actor, 'account', actor.accountId, { as: 'self' });
