// A worker thread that makes lines of synthetic members: sealed and hashed by the store's own code, under the keys of the thread
// that started it.
import { parentPort, workerData } from 'node:worker_threads';
import { type CryptoOptions, configureCrypto } from '../../models/store/sql/crypto.ts';
import type { Batch } from './inWorkers.ts';
import { memberLines, type WantedMembers } from './memberLines.ts';

export type MemberWork = { crypto: CryptoOptions; wanted: WantedMembers };

const { crypto, wanted } = workerData as MemberWork;
configureCrypto(crypto);
const lines = memberLines(wanted);

parentPort?.on('message', ({ from, count }: Batch) => {
  const bytes = new TextEncoder().encode(lines(from, count));
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
