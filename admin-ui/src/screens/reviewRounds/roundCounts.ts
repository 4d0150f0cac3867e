import type { RoundOutcome, RoundResult } from '../../../../contract/roundResult.ts';

export const outcomes: readonly RoundOutcome[] = ['approved', 'rejected', 'leftToInbox'];

/** How many cases each row decided, the most first. */
export const countsOf = ({ rows }: Pick<RoundResult, 'rows'>) =>
  Object.entries(rows)
    .map(([name, count]) => {
      const cut = name.indexOf(':');
      return { outcome: name.slice(0, cut), row: name.slice(cut + 1), count };
    })
    .sort((a, b) => b.count - a.count);
