// Counting words that found nothing, behind the answer: who searches does not wait for it, and a flood of them is written one by one.
import { logger } from '../../logger.ts';
import { countMissed } from '../../models/store/queries/missedSearches.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { find } from '../../models/store/sql/find.ts';
import { today } from '../today.ts';
import { wordsToKeep } from './wordsToKeep.ts';

type Asked = { q: string; divisionId?: string | undefined };
type Waiting = { words: string; divisionId: string | undefined; day: string; times: number };

/** Beyond it, what is new is let go: whoever types so much at random is nobody to be helped. */
const mostWaiting = 500;
/** So long it waits for the same words of others: what many look for at once is written once. */
const lullMs = 1_000;
const waiting = new Map<string, Waiting>();
let timer: NodeJS.Timeout | undefined;
let written = Promise.resolve();

/** Counts words that found nothing at the union of the region they were looked for in; at the root where none was chosen. */
export function keepMissed({ q, divisionId }: Asked): void {
  const words = wordsToKeep(q);
  if (!words) return;
  const day = today();
  const key = `${day} ${divisionId ?? ''} ${words}`;
  const same = waiting.get(key);
  if (same) same.times += 1;
  else if (waiting.size < mostWaiting) waiting.set(key, { words, divisionId, day, times: 1 });
  timer ??= setTimeout(missedKept, lullMs).unref();
}

/** Counts at once what still waits. */
export function missedKept(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  written = written.then(writeWaiting);
  return written;
}

async function writeWaiting(): Promise<void> {
  for (const [key, missed] of waiting) {
    waiting.delete(key);
    await write(missed).catch((error) => logger.warn({ err: error }, 'words that found nothing were not counted'));
  }
}

async function write({ divisionId, ...missed }: Waiting): Promise<void> {
  const nearest = divisionId ? await nearestFederation(divisionId) : undefined;
  await countMissed({ ...missed, unionId: (nearest ?? (await getRootUnion())).id });
}

async function nearestFederation(divisionId: string) {
  const codes = [9, 6, 4, 2].filter((length) => length <= divisionId.length);
  const found = await find('union', {
    ...{ divisionId: codes.map((length) => divisionId.slice(0, length)), kind: 'aboveBase', state: 'active' },
    type: ['district', 'federation'],
  });
  return found.sort((a, b) => String(b.divisionId).length - String(a.divisionId).length)[0];
}
