// Nobody gets more than so many messages a day. What passes the cap waits for the next day; nothing is dropped.

import { config } from '../../config.ts';
import { type ClaimedNotice, type SentToday, sentToday } from '../../models/store/queries/notices.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';
import { sendableAt } from './sendableAt.ts';

export type CapHold = { nextAt: Date; lastError: string };

/** Of claimed messages those beyond the cap of their person and channel, by id. Codes neither wait nor count. */
export async function heldByCap(
  claimed: readonly ClaimedNotice[],
  book: Rulebook,
  now: Date,
): Promise<Map<string, CapHold>> {
  const day = today(now);
  const caps = new Map<string, number>();
  for (const notice of claimed) {
    const cap = notice.urgent || !notice.accountId ? undefined : capAt(book.at(notice.unionPath, now));
    if (cap !== undefined) caps.set(notice.id, cap);
  }
  const counts = caps.size ? await sentToday([...caps.keys()], day, config.timezone) : [];
  const counted = new Map(counts.map((count) => [count.id, count]));
  const held = new Map<string, CapHold>();
  for (const notice of claimed) {
    const cap = caps.get(notice.id);
    const { before, tomorrow } = counted.get(notice.id) ?? ({ before: 0 } as SentToday);
    if (cap !== undefined && before >= cap)
      held.set(notice.id, {
        nextAt: sendableAt(tomorrow, book.at(notice.unionPath, tomorrow), false),
        lastError: `今天已给此人发过${cap}条，次日再发`,
      });
  }
  return held;
}

/** Messages a day on one channel; undefined where the union sets none. */
function capAt(rules: PlaceRules): number | undefined {
  const perDay = rules.parameters('notice.dailyCap')?.perDay;
  return typeof perDay === 'number' && perDay > 0 ? perDay : undefined;
}
