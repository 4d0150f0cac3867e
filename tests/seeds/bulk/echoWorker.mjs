// Answers each batch with its own bounds, counts what it was asked for, and fails where it is told to.
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ from, count }) => {
  Atomics.add(workerData.asked, 0, 1);
  if (from === workerData.failAt) throw new Error('no such rows');
  const bytes = new TextEncoder().encode(`${from}+${count} `);
  parentPort.postMessage(bytes, [bytes.buffer]);
});
