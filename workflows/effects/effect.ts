// What an effect is: the lasting part of a case, made, confirmed and taken back by the verbs of applications.

import type { BoundAccount } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';

export type EffectCase = {
  application: Created<'application'>;
  account: BoundAccount;
  union: Rows['union'];
  data: Record<string, unknown>;
  today: string;
  documentHash: string;
  /** Taken from a sequence beforehand, so that the effect itself costs no round trip. */
  nextMemberNumber?: string;
};

export type Effect = {
  /** Makes it happen. `provisional`: review comes later and may undo it. Returns fields to set on the application. */
  apply(tx: Tx, subject: EffectCase, options: { provisional: boolean }): Promise<{ memberId: string }>;
  /** Review has approved what was provisional. */
  confirm(tx: Tx, subject: EffectCase): Promise<void>;
  /** Takes everything back. `why` is the membership's reason of ending. */
  undo(tx: Tx, subject: EffectCase, why: { endedReason: 'rejected' | 'left'; reason: string }): Promise<void>;
  /** Puts back what approval changed, as if it had not been given. @throws Conflict when something came after it. */
  takeBack(tx: Tx, subject: EffectCase): Promise<void>;
};
