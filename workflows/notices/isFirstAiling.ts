import { config } from '../../config.ts';
import { type ProviderLimits, providerTally } from '../../models/store/queries/sendings.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { blameless } from './receiptReasons.ts';

type Limits = ProviderLimits & { percent: number; least: number };

/**
 * Whether codes should go by the second provider first: of the messages given to the first one in the last minutes so large a share
 * was refused, failed or is still without a receipt. Read anew each time from what was sent, so that all processes agree and a
 * provider that recovers gets its codes back.
 */
export async function isFirstAiling(book: Rulebook, now: Date): Promise<boolean> {
  const { path } = await getRootUnion();
  const limits = book.at(path, now).parameters('notice.failover') as Limits | undefined;
  if (!limits) return false;
  const sendsReceipts = config.sms.receiptSecrets.first !== '';
  const { judged, bad } = await providerTally('first', limits, { now, sendsReceipts, blameless });
  return judged >= limits.least && bad * 100 >= limits.percent * judged;
}
