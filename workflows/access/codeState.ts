import type { Title } from '../../contract/words.ts';
import type { Rows } from '../../models/rows.ts';
import { failureCode } from '../../models/store/queries/sendings.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { receiptReason } from '../notices/receiptReasons.ts';
import { mostAttempts } from '../notices/retryDelay.ts';
import { codeEvent } from './requestCode.ts';

/** What has become of one code, as far as anybody knows. */
export type CodeState =
  | { kind: 'waiting' }
  /** The provider did not take it; it is tried again. */
  | { kind: 'retried'; at: string }
  | { kind: 'handed' | 'delivered'; at: string }
  /** `isLost`: nothing will come to this number. */
  | { kind: 'undelivered'; at: string; reason: Title; isLost: boolean }
  /** Without a reason where it is not told in words. */
  | { kind: 'refused'; reason?: string };

/** Of a code by its id, which only the session that asked for it knows. */
export async function codeState(codeId: string): Promise<CodeState> {
  const notice = await findOne('notice', { event: codeEvent(codeId), channel: 'sms' });
  if (!notice) return { kind: 'waiting' };
  const states: Record<Rows['notice']['state'], () => CodeState | Promise<CodeState>> = {
    pending: () => (notice.nextAt && notice.attempts ? { kind: 'retried', at: notice.nextAt } : { kind: 'waiting' }),
    sending: () => ({ kind: 'waiting' }),
    sent: () => ({ kind: 'handed', at: notice.sentAt ?? notice.createdAt }),
    delivered: () => ({ kind: 'delivered', at: notice.receiptAt ?? notice.createdAt }),
    undelivered: () => undelivered(notice),
    dead: () => refused(notice),
    void: () => refused(notice),
  };
  return states[notice.state]();
}

async function undelivered({ id, receiptAt, createdAt }: Rows['notice']): Promise<CodeState> {
  const { isLost = false, ...reason } = receiptReason(await failureCode(id));
  return { kind: 'undelivered', at: receiptAt ?? createdAt, reason, isLost };
}

/** A refusal for good is in words of ours; what failed again and again is told as the provider put it, for staff. */
const refused = ({ attempts, lastError }: Rows['notice']): CodeState => ({
  kind: 'refused',
  ...(lastError && attempts < mostAttempts && { reason: lastError }),
});
