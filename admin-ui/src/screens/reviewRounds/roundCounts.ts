import type { RoundResult } from '../../../../contract/roundResult.ts';

type Counted = Pick<RoundResult, 'rows'>;

/** How many cases each row decided, the most first. */
export const countsOf = ({ rows }: Counted) =>
  Object.entries(rows)
    .map(([name, count]) => {
      const cut = name.indexOf(':');
      return { outcome: name.slice(0, cut), row: name.slice(cut + 1), count };
    })
    .sort((a, b) => b.count - a.count);

/** Outcome → how many cases came to it. */
export function outcomesOf(result: Counted): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { outcome, count } of countsOf(result)) sums.set(outcome, (sums.get(outcome) ?? 0) + count);
  return sums;
}
