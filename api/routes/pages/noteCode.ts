import type { Request } from 'express';
import type { SentCode } from '../../../workflows/access/requestCode.ts';

declare module 'express-session' {
  interface SessionData {
    /** The code this browser asked for last. Without an id another browser asked for the one that counts: its state is none of ours. */
    sentCode?: { id?: string; at: number; wait: number; minutesValid: number; back: string } | undefined;
  }
}

/** Keeps which sending this browser may ask about, and the page on which the code is entered. */
export function noteCode({ session }: Request, sent: SentCode, back: string): void {
  const isOwn = sent.isNew || session.sentCode?.id === sent.codeId;
  const { minutesValid, nextInSeconds: wait } = sent;
  const at = sent.isNew || !session.sentCode ? Date.now() : session.sentCode.at;
  session.sentCode = { ...(isOwn && { id: sent.codeId }), at, wait, minutesValid, back };
}
