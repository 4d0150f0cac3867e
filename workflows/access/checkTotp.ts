import { verifySync } from 'otplib';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import type { Row } from '../../models/store/sql/rows.ts';

const period = 30;
// Longer than a code and its neighbours are accepted.
const uses = rateLimiter('totp', 1, period * 4);

/** True once for a code of now, one period before or after. */
export async function checkTotp(account: Row, value: unknown): Promise<boolean> {
  const token = typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : '';
  if (!/^\d{6}$/.test(token) || !account.totpSecret) return false;
  const result = verifySync({ secret: account.totpSecret, token, epochTolerance: period });
  if (!result.valid) return false;
  return (await uses.take(`${account.id}:${token}`)).allowed;
}
