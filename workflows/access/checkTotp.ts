import { verifySync } from 'otplib';
import type { Rows } from '../../models/rows.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';

const period = 30;
// Longer than a code and its neighbours are accepted.
const uses = rateLimiter('totp', 1, period * 4);

/** True once for a code of now, one period before or after. */
export async function checkTotp(account: Rows['account'], value: unknown): Promise<boolean> {
  const token = typeof value === 'string' ? normaliseNumber(value) : '';
  if (!/^\d{6}$/.test(token) || !account.totpSecret) return false;
  const result = verifySync({ secret: account.totpSecret, token, epochTolerance: period });
  if (!result.valid) return false;
  return (await uses.take(`${account.id}:${token}`)).allowed;
}
