import { median } from './quantiles.ts';

type Candidates = Record<string, () => Promise<number> | number>;

/**
 * Runs the candidates in turns (A B A B …), each round in the other order, and gives the median of each: what disturbs the
 * machine for a while disturbs all of them.
 */
export async function inTurns<T extends Candidates>(candidates: T, rounds: number): Promise<Record<keyof T, number>> {
  const names = Object.keys(candidates);
  const seen = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) {
      seen.get(name)?.push(await (candidates[name] as () => Promise<number>)());
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen.get(name) as number[])])) as Record<keyof T, number>;
}
