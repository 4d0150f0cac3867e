import { forgetExpiredLimits } from '../../models/store/rateLimits.ts';
import { forgetExpiredSessions } from '../../models/store/sessions.ts';
import { forgetOldCodes } from '../../models/store/signInCodes.ts';

/** Clears what signing in leaves behind: old codes, ended sessions, counters that ran out. */
export async function forgetExpired(): Promise<void> {
  await forgetOldCodes();
  await forgetExpiredSessions();
  await forgetExpiredLimits();
}
