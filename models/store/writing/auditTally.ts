// How many audit rows this process has committed in each minute, by the time the rows say. Kept outside the database, it tells of a
// row that was taken out before it was sealed.
import type { Row } from '../sql/rows.ts';

/** Minute (`2026-01-05T02:00`, UTC) → rows. */
export type Tally = Map<string, number>;

const committed: Tally = new Map();

export function addToTally(tally: Tally, rows: readonly Row[]): void {
  for (const { createdAt } of rows) {
    const minute = String(createdAt).slice(0, 16);
    tally.set(minute, (tally.get(minute) ?? 0) + 1);
  }
}

/** They are in the database for good. */
export function tallyCommitted(tally: Tally): void {
  for (const [minute, rows] of tally) committed.set(minute, (committed.get(minute) ?? 0) + rows);
}

/** What has been committed since the last time. */
export function takeTally(): [minute: string, rows: number][] {
  const taken = [...committed];
  committed.clear();
  return taken;
}
