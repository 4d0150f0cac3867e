import type { AppError } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { checkTotp } from './checkTotp.ts';
import { type Attempt, recordFailure, refuseWhileLocked } from './lockOut.ts';

/**
 * A one-time code of the account's authenticator, wherever one is asked for. Wrong ones are counted for the account as a whole:
 * whoever guesses here has a password or a session already, and may come from many networks.
 * @throws TooMany, and `refusal` for a wrong one
 */
export async function proveTotp(
  account: Rows['account'],
  code: unknown,
  actor: Actor,
  refusal: () => AppError,
): Promise<void> {
  const attempt: Attempt = { subject: `totp ${account.id}`, place: 'anywhere', isKnown: false, account };
  await refuseWhileLocked(attempt);
  if (await checkTotp(account, code)) return;
  await recordFailure(attempt, actor);
  throw refusal();
}
