import type { Load } from './copyIn.ts';

/** Takes the next `count` numbers of a sequence and returns the first. Numbers left out by a load that fails are never given again. */
export async function reserveNumbers(
  load: Load,
  sequence: 'member_number' | 'application_number',
  count: number,
): Promise<number> {
  const [row] = await load.query<{ first: string }>(
    `SELECT setval('${sequence}', nextval('${sequence}') + $1 - 1) - $1 + 1 AS first`,
    [count],
  );
  return Number(row?.first);
}
