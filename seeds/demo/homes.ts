import type { Rows } from '../../models/rows.ts';
import type { Random } from '../synthetic/random.ts';

/** A union that holds members, with its units. `upTo` adds up the weights, so that some are large and most are small. */
export type Home = { union: Rows['union']; employers: readonly Rows['employer'][]; upTo: number };

export function homesOf(
  random: Random,
  unions: readonly Rows['union'][],
  employers: readonly Rows['employer'][],
): Home[] {
  const byUnion = new Map<string, Rows['employer'][]>();
  for (const employer of employers) {
    const { unionId } = employer;
    if (unionId) byUnion.set(unionId, [...(byUnion.get(unionId) ?? []), employer]);
  }
  let upTo = 0;
  return unions
    .filter((union) => union.acceptsMembers)
    .map((union) => {
      upTo += Math.exp(random.next() * 3);
      return { union, employers: byUnion.get(union.id) ?? [], upTo };
    });
}

export function homeAt(random: Random, homes: readonly Home[]): Home {
  const at = random.next() * (homes[homes.length - 1] as Home).upTo;
  let [low, high] = [0, homes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((homes[middle] as Home).upTo > at) high = middle;
    else low = middle + 1;
  }
  return homes[low] as Home;
}
