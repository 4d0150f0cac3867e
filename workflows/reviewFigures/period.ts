import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth } from '../../civilDay.ts';
import { config } from '../../config.ts';
import type { Period } from '../../contract/reviewFigures.ts';
import { Invalid } from '../../errors.ts';
import { startOfDay } from '../startOfDay.ts';
import { today } from '../today.ts';

const longest = 366;

/** The period asked for; this month where nothing is. @throws Invalid for one that ends before it begins, or longer than a year */
export function periodOf({ from, to }: { from?: string | undefined; to?: string | undefined }): Period {
  const first = from ?? (to ? firstOfMonth(to) : firstOfMonth(today()));
  const last = to ?? lastOfMonth(first);
  const days = daysBetween(first, last);
  if (days < 0) throw wrong('结束日期不能早于开始日期', 'The last day lies before the first');
  if (days >= longest) throw wrong('统计期最长一年，请缩短', 'A period may be a year long at most; take a shorter one');
  return { from: first, to: last };
}

/** Just before it and as long: whole months before whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  if (from !== firstOfMonth(from) || to !== lastOfMonth(to))
    return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  return { from: addMonths(from, -months), to: addDays(from, -1) };
}

/** `end` is the first moment after it. */
export type Moments = { start: string; last: string; end: string };

export function momentsOf({ from, to }: Period): Moments {
  const end = startOfDay(config.timezone, addDays(to, 1));
  return {
    start: startOfDay(config.timezone, from).toISOString(),
    last: new Date(end.getTime() - 1).toISOString(),
    end: end.toISOString(),
  };
}

const wrong = (message: string, messageEn: string) => new Invalid([{ path: 'to', message, messageEn }]);
