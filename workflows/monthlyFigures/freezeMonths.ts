// The figures of months are written once, when the months are over, and never again.
import { addMonths, firstOfMonth } from '../../civilDay.ts';
import { config } from '../../config.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { writeMonth, writtenUntil } from '../../models/store/queries/monthlyFigures.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { startOfDay } from '../startOfDay.ts';
import { today } from '../today.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';

/**
 * Writes every month that is over and not yet written, the oldest first, each in a transaction of its own. What was recorded late
 * counts in the month in which it was recorded. Two at once write each month once.
 */
export async function freezeMonths({ signal, now = new Date() }: { signal?: AbortSignal; now?: Date } = {}): Promise<{
  months: number;
}> {
  let months = 0;
  const root = await ensureRoot();
  const freezeNext = async (tx: Tx) => {
    await tx.lockName('huiji monthly figures');
    const month = await nextMonth(tx, now);
    if (!month) return false;
    await writeMonth(tx, { month, start: startsAt(month), end: startsAt(addMonths(month, 1)) });
    await tx.acting({ action: 'freezeFigures', reason: month }, async () => tx.auditOnly('union', root, {}));
    return true;
  };
  while (!signal?.aborted && (await transact(jobActor('figures'), { action: 'freezeFigures' }, freezeNext)))
    months += 1;
  return { months };
}

/** The first day of the oldest month that is over and not written; none before there was a member. */
async function nextMonth(tx: Tx, now: Date): Promise<string | undefined> {
  const { lastMonth, firstEvent } = await writtenUntil(tx);
  const next = lastMonth ? addMonths(lastMonth, 1) : firstEvent ? firstOfMonth(today(firstEvent)) : undefined;
  return next && next < firstOfMonth(today(now)) ? next : undefined;
}

const startsAt = (day: string): string => startOfDay(config.timezone, day).toISOString();
