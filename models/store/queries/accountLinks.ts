// The SQL of links that open one door of an account once. The token itself is kept nowhere.
import { v7 as newId } from 'uuid';
import type { PersonalData } from '../../descriptor/personalData.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { keyedHash } from '../sql/crypto.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { account_links: 'local' };

/** After a link has ended: who opens it is told that, not that there is none. */
const daysKept = 1;

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  account_links: {
    copy: { no: { zh: '一次性链接，只存摘要', en: 'Links good for one use, of which only a hash is kept' } },
    kept: {
      says: { zh: '失效{ended}天后清除。', en: 'Deleted {ended} day after they end.' },
      forget: { ended: { after: daysKept, from: 'expires_at' } },
      onClosing: 'delete',
    },
  },
};

export type LinkPurpose = 'invitation' | 'passwordReset' | 'emailCheck' | 'phoneStop';
export type AccountLink = { accountId: string; opens: LinkPurpose };

const hashOf = (token: string) => keyedHash(token, 'account link');

/** @returns the link's id. Older ones of the same purpose open nothing any more. */
export async function keepLink(tx: Tx, { accountId, opens }: AccountLink, token: string, minutes: number) {
  const id = newId();
  await tx.query('DELETE FROM account_links WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL', [
    accountId,
    opens,
  ]);
  await tx.query(
    `INSERT INTO account_links (id, token_hash, account_id, purpose, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [id, hashOf(token), accountId, opens, minutes],
  );
  return id;
}

/** What a link would open, without opening it: programs that look into mails follow links too. */
export async function readLink(token: string): Promise<AccountLink | undefined> {
  const [row] = await query<AccountLink>(
    `SELECT account_id AS "accountId", purpose AS opens FROM account_links
     WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()`,
    [hashOf(token)],
  );
  return row;
}

/** True for one caller only. */
export async function useLink(tx: Tx, token: string, purpose: LinkPurpose): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE account_links SET used_at = now()
     WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > now() RETURNING id`,
    [hashOf(token), purpose],
  );
  return rows.length === 1;
}

/** Links that are not used end with what they were for. */
export async function endLinksOf(tx: Tx, accountId: string): Promise<void> {
  await tx.query('DELETE FROM account_links WHERE account_id = $1 AND used_at IS NULL', [accountId]);
}

/** Used or not: nobody is left whom they could be about. */
export async function dropLinksOf(tx: Tx, accountId: string): Promise<void> {
  await tx.query('DELETE FROM account_links WHERE account_id = $1', [accountId]);
}

export async function forgetOldLinks(): Promise<void> {
  await query('DELETE FROM account_links WHERE expires_at < now() - make_interval(days => $1)', [daysKept]);
}
