/** Half-open: from `from` (inclusive) to `to` (exclusive); an absent end is open. */
export type Period = { from?: string; to?: string };

export function isWithin({ from, to }: Period, today: string): boolean {
  return (from === undefined || from <= today) && (to === undefined || today < to);
}

export function overlaps(one: Period, other: Period): boolean {
  return (
    (one.to === undefined || (other.from ?? '') < one.to) && (other.to === undefined || (one.from ?? '') < other.to)
  );
}
