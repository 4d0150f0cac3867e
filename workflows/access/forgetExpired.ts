import { forgetExpiredLimits } from '../../models/store/queries/rateLimits.ts';
import { forgetExpiredSessions } from '../../models/store/queries/sessions.ts';
import { forgetOldCodes } from '../../models/store/queries/signInCodes.ts';

/** Clears what signing in leaves behind: old codes, ended sessions, counters that ran out. */
export async function forgetExpired(): Promise<void> {
  await forgetOldCodes();
  await forgetExpiredSessions();
  await forgetExpiredLimits();
}
