import { Conflict, NotFound, NotSignedIn } from '../../errors.ts';
import { type BoundAccount, isBound } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { accountAndOpen } from '../../models/store/queries/accountAndOpen.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { findOne } from '../../models/store/sql/find.ts';

/** The account of the person who asks, real name bound, and his open application. @throws NotSignedIn, Conflict('not-bound') */
export async function applicantOf(
  actor: Actor,
  process: string,
): Promise<{ account: BoundAccount; open: Rows['application'] | undefined }> {
  if (!actor.accountId) throw new NotSignedIn();
  const { account, open } = await accountAndOpen(actor.accountId, process);
  if (account?.state !== 'active') throw new NotSignedIn();
  if (!isBound(account)) throw new Conflict('not-bound', '请先完成实名认证', 'Bind your real name first');
  return { account, open };
}

/** The person's own application. @throws NotFound for anybody else's. */
export async function ownApplication(actor: Actor, id: string): Promise<Rows['application']> {
  const application = actor.accountId ? await findOne('application', { id, accountId: actor.accountId }) : undefined;
  if (!application) throw new NotFound('没有找到这件申请', 'No such application of yours');
  return application;
}

/** How the person came: decides nothing, is only recorded; but a phone confirmed lately need not be confirmed again. */
export type Visit = {
  ip?: string | undefined;
  channel?: 'h5' | 'pc' | 'api' | undefined;
  phoneConfirmedAt?: string | undefined;
};

const confirmedForMs = 10 * 60_000;
export const isPhoneConfirmed = (visit: Visit): boolean =>
  visit.phoneConfirmedAt !== undefined && Date.now() - Date.parse(visit.phoneConfirmedAt) < confirmedForMs;

/** The network address is kept only as a keyed hash: enough to count, not to know. */
export const addressHashOf = ({ ip }: Visit): string | null => (ip ? keyedHash(ip, 'address') : null);
