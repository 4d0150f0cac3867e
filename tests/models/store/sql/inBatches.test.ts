import { expect, it } from '@jest/globals';
import { firstId, inBatches } from '../../../../models/store/sql/inBatches.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

/** As a query would: so many after an id. */
function reader(size: number) {
  const asked: string[] = [];
  const read = async (after: string) => {
    asked.push(after);
    return rows.filter(({ id }) => id > after).slice(0, size);
  };
  return { read, asked };
}

async function idsOf(batches: AsyncIterable<readonly { id: string }[]>): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of batches) ids.push(batch.map(({ id }) => id).join(''));
  return ids;
}

it('gives every row once, batch by batch, and asks from the first id on', async () => {
  const { read, asked } = reader(2);
  expect(await idsOf(inBatches(read))).toEqual(['ab', 'cd', 'e']);
  expect(asked).toEqual([firstId, 'b', 'd', 'e']);
});

it('begins where it is told to', async () => {
  expect(await idsOf(inBatches(reader(2).read, { after: 'c' }))).toEqual(['de']);
});

it('reads the next batch only when the one before is done with', async () => {
  const { read, asked } = reader(1);
  for await (const _ of inBatches(read)) if (asked.length === 2) break;
  expect(asked).toHaveLength(2);
});

it('stops when the signal says so, after the batch that was begun', async () => {
  const { read, asked } = reader(2);
  const stop = new AbortController();
  const ids: string[] = [];
  for await (const batch of inBatches(read, { signal: stop.signal })) {
    stop.abort();
    ids.push(...batch.map(({ id }) => id));
  }
  expect(ids).toEqual(['a', 'b']);
  expect(asked).toHaveLength(1);
});

it('reads nothing when it was told to stop before', async () => {
  const { read, asked } = reader(2);
  expect(await idsOf(inBatches(read, { signal: AbortSignal.abort() }))).toEqual([]);
  expect(asked).toEqual([]);
});
