import { median } from './quantiles.ts';

type Candidates<T> = Record<string, () => Promise<T> | T>;
type Values<C extends Candidates<unknown>> = { [Name in keyof C]: Awaited<ReturnType<C[Name]>>[] };

/**
 * Runs the candidates in turns (A B A B …), each round in the other order, and gives every value of each: what disturbs
 * the machine for a while disturbs all of them.
 */
export async function inTurns<C extends Candidates<unknown>>(candidates: C, rounds: number): Promise<Values<C>> {
  const names = Object.keys(candidates) as (keyof C & string)[];
  const values = Object.fromEntries(names.map((name) => [name, [] as unknown[]])) as Values<C>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) {
      values[name].push((await candidates[name]?.()) as Values<C>[typeof name][number]);
    }
  }
  return values;
}

export function medians<Name extends string>(values: Record<Name, number[]>): Record<Name, number> {
  const entries = Object.entries<number[]>(values).map(([name, each]) => [name, median(each)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
