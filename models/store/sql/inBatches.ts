// Going through many rows a batch at a time, in the order of their ids: never more than one batch is held.

/** Before every id, and after every id. */
export const firstId = '00000000-0000-0000-0000-000000000000';
export const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type Options = {
  /** Looked at between batches: what was begun is done first. */
  signal?: AbortSignal | undefined;
  /** The id after which to begin. */
  after?: string;
};

type Batch<T> = readonly [T, ...T[]];
const isBatch = <T>(rows: readonly T[]): rows is Batch<T> => rows.length > 0;

/** @param read the next rows after an id, in the order of ids; none when there are no more. */
export async function* inBatches<T extends { id: string }>(
  read: (after: string) => Promise<readonly T[]>,
  { signal, after = firstId }: Options = {},
): AsyncGenerator<Batch<T>> {
  while (!signal?.aborted) {
    const rows = await read(after);
    if (!isBatch(rows)) return;
    yield rows;
    after = (rows.at(-1) ?? rows[0]).id;
  }
}
