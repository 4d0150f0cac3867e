import type { DeliveryReceipt, ReceiptsTaken } from '../../contract/receipt.ts';
import { Invalid } from '../../errors.ts';
import { logger } from '../../logger.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { type KeptReceipt, keepReceipts, type Provider } from '../../models/store/queries/sendings.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { receiptReason } from './receiptReasons.ts';

const actor = jobActor('notices');

/** Clocks differ; a receipt from further ahead would outlast every true one. */
const mostAheadMs = 300_000;

/** What a provider says became of messages, in any order and any number of times. @throws Invalid for a time that has not come */
export async function takeReceipts(provider: Provider, given: readonly DeliveryReceipt[]): Promise<ReceiptsTaken> {
  const newest = new Map<string, KeptReceipt>();
  for (const [index, each] of given.entries()) {
    const receipt = receiptOf(each, index);
    const other = newest.get(receipt.messageId);
    if (!other || counts(receipt, other)) newest.set(receipt.messageId, receipt);
  }
  const { taken, unknown } = await transact(actor, { action: 'update' }, (tx) =>
    keepReceipts(tx, provider, [...newest.values()]),
  );
  if (unknown) logger.warn({ provider, unknown }, 'receipts of messages that are not known');
  return { taken, unknown, repeated: given.length - taken - unknown };
}

function receiptOf({ id, state, at, code }: DeliveryReceipt, index: number): KeptReceipt {
  const time = new Date(at);
  if (time.getTime() > Date.now() + mostAheadMs)
    throw new Invalid([
      {
        path: `receipts.${index}.at`,
        message: '回执时间晚于现在，请核对通道的时钟',
        messageEn: 'The receipt is of a time that has not come; check the clock of the provider',
      },
    ]);
  const failed = state === 'failed';
  return {
    messageId: id,
    receipt: state,
    at: time,
    code: failed ? (code ?? null) : null,
    reason: failed ? receiptReason(code ?? null).zh : null,
  };
}

/** How it ended counts over that it was accepted; of two ends the later one. */
function counts(one: KeptReceipt, other: KeptReceipt): boolean {
  const [end, otherEnd] = [one.receipt !== 'accepted', other.receipt !== 'accepted'];
  return end === otherEnd ? one.at > other.at : end;
}
