import { config } from '../../config.ts';
import { type LiveSession, liveSession } from '../../models/store/queries/powers.ts';

export type { Standing } from '../../models/store/queries/powers.ts';

/** A session that has not ended, and the standing of this moment of who is signed in. */
export const readSession = (sid: string): Promise<LiveSession | undefined> => liveSession(sid, config.timezone);
