// What a person has received, and why: `GET /api/members/:id/received`, `GET /api/applications/:id/received`.
import type { Title } from './words.ts';

export type ReceivedMessage = {
  /** The notice itself. */
  id: string;
  /** What happened. */
  event: Title;
  /** The wording it was written by, or what a union wrote about. */
  wording: string;
  /** The union that told it. */
  union: string;
  at: string;
  channel: Title;
  state: Title;
  /** Why it did not arrive. */
  problem: string | null;
  /** The reason that was given with what happened. */
  reason: string | null;
  /** The case it is about. */
  application: { id: string; title: string } | null;
};

export type ReceivedMessages = {
  items: ReceivedMessage[];
  /** How many there are, where not all are shown. */
  total: number;
  /** Without an account he gets text messages alone, which are kept under their number. */
  hasAccount: boolean;
};
