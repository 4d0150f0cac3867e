import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a worker is asked for: rows from the n-th on. */
export type Batch = { from: number; count: number };

const mostWorkers = 4;
/** Batches asked of each worker at once, so that none waits for the others. */
const ahead = 4;
const batchSize = 1_000;

/**
 * Worker threads make `rows` rows by the batch; gives what they made, in the order of the rows. Only what is asked ahead is held.
 * @param file a module of plain Node that answers each `Batch` with its bytes and hands them over.
 */
export async function* inWorkers(file: URL, workerData: unknown, rows: number): AsyncGenerator<Uint8Array> {
  const batches = Math.ceil(rows / batchSize);
  const size = Math.min(mostWorkers, availableParallelism(), batches);
  const workers = Array.from({ length: size }, () => new Worker(file, { workerData }));
  const answers = workers.map((worker) => on(worker, 'message', { close: ['exit'] }));
  const ask = (n: number) => {
    const batch: Batch = { from: n * batchSize, count: Math.min(batchSize, rows - n * batchSize) };
    if (n < batches) workers[n % size]?.postMessage(batch);
  };
  try {
    for (let n = 0; n < size * ahead; n++) ask(n);
    for (let n = 0; n < batches; n++) {
      const answer = await answers[n % size]?.next();
      if (!answer || answer.done) throw new Error('a worker thread ended before its work');
      ask(n + size * ahead);
      yield answer.value[0] as Uint8Array;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
