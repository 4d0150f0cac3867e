type Work = () => Promise<unknown>;

/** Milliseconds of each call, the candidates taking turns call by call; the first `warmUp` calls of each are not counted. */
export async function timesOf<T extends Record<string, Work>>(
  candidates: T,
  calls: number,
  warmUp = 10,
): Promise<Record<keyof T, number[]>> {
  const names = Object.keys(candidates);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let call = -warmUp; call < calls; call++) {
    for (const name of call % 2 ? [...names].reverse() : names) {
      const start = performance.now();
      await (candidates[name] as Work)();
      if (call >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(times) as Record<keyof T, number[]>;
}
