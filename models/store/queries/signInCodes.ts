// The SQL of codes sent by SMS. Neither the phone nor the code is kept in clear.

import { v7 as uuidv7 } from 'uuid';
import type { PersonalData } from '../../descriptor/personalData.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { keyedHash } from '../sql/crypto.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { sign_in_codes: 'local' };

/** Codes are needed for a day, to count them. */
const daysKept = 2;

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  sign_in_codes: {
    copy: {
      no: {
        zh: '验证码只有几分钟有效，只存号码的摘要',
        en: 'Codes are good for some minutes, and only a hash of the number is kept',
      },
    },
    kept: {
      says: { zh: '{codes}天后清除。', en: 'Deleted after {codes} days.' },
      forget: { codes: { after: daysKept, from: 'created_at' } },
      onClosing: 'keep',
    },
  },
};

const mostTries = 5;
const phoneKey = (phone: string) => keyedHash(phone, 'code phone');
const codeKey = (phone: string, purpose: string, code: string) => keyedHash(`${phone}:${purpose}:${code}`, 'code');

export type RecentCodes = {
  in10Minutes: number;
  today: number;
  secondsToNext: number;
  /** Since the newest, undefined where there is none. */
  secondsSince: number | undefined;
  /** The newest, where it is for this purpose and can still be used. */
  stillGood: string | undefined;
};

/** What codes the phone was sent lately. Holds the phone until the transaction ends, so that parallel requests count one another. */
export async function readRecentCodes(tx: Tx, phone: string, purpose: string, most: number): Promise<RecentCodes> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [phoneKey(phone)]);
  const [row] = await tx.query(
    `SELECT count(*) FILTER (WHERE created_at > now() - interval '10 minutes')::int AS recent, count(*)::int AS today,
       coalesce(ceil(extract(epoch FROM (array_agg(created_at ORDER BY created_at DESC))[$2] + interval '10 minutes' - now())), 0)::int AS wait,
       floor(extract(epoch FROM now() - max(created_at)))::int AS since,
       (array_agg(CASE WHEN purpose = $3 AND used_at IS NULL AND expires_at > now() AND attempts < $4 THEN id END ORDER BY created_at DESC, id DESC))[1] AS good
     FROM sign_in_codes WHERE phone_hash = $1 AND created_at > now() - interval '1 day'`,
    [phoneKey(phone), most, purpose, mostTries],
  );
  return {
    in10Minutes: Number(row?.recent),
    today: Number(row?.today),
    secondsToNext: Math.max(1, Number(row?.wait)),
    // One that was sent while this request waited for its turn is newer than the request.
    secondsSince: row?.since === null ? undefined : Math.max(0, Number(row?.since)),
    stillGood: row?.good ? String(row.good) : undefined,
  };
}

/** Returns the row's id. A newer code ends the older ones of its purpose. */
export async function keepCode(tx: Tx, phone: string, purpose: string, code: string, minutes: number): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO sign_in_codes (id, phone_hash, purpose, code_hash, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [id, phoneKey(phone), purpose, codeKey(phone, purpose, code), minutes],
  );
  return id;
}

/** True for the newest code, in time and within five tries, and once when it `uses` it; every try counts. */
export async function tryCode(tx: Tx, phone: string, purpose: string, code: string, uses = true): Promise<boolean> {
  const [row] = await tx.query(
    `UPDATE sign_in_codes SET attempts = attempts + 1, used_at = CASE WHEN $5 AND code_hash = $3 THEN now() END
     WHERE id = (SELECT id FROM sign_in_codes WHERE phone_hash = $1 AND purpose = $2 ORDER BY created_at DESC, id DESC LIMIT 1)
       AND used_at IS NULL AND expires_at > now() AND attempts < $4
     RETURNING code_hash = $3 AS right`,
    [phoneKey(phone), purpose, codeKey(phone, purpose, code), mostTries, uses],
  );
  return row?.right === true;
}

export async function forgetOldCodes(): Promise<void> {
  await query('DELETE FROM sign_in_codes WHERE created_at < now() - make_interval(days => $1)', [daysKept]);
}
