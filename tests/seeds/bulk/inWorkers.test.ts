import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inWorkers } from '../../../seeds/bulk/inWorkers.ts';

const echo = new URL('./echoWorker.mjs', import.meta.url);
const counter = () => new Int32Array(new SharedArrayBuffer(4));

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

describe('work done in worker threads', () => {
  it('comes back whole and in the order of the rows', async () => {
    const text = await textOf(inWorkers(echo, { asked: counter() }, 30_500));
    expect(text).toBe(`${Array.from({ length: 30 }, (_, index) => `${index * 1_000}+1000`).join(' ')} 30000+500 `);
    expect(await textOf(inWorkers(echo, { asked: counter() }, 0))).toBe('');
  });

  it('is asked for only a little ahead of who reads it', async () => {
    const asked = counter();
    const chunks = inWorkers(echo, { asked }, 1_000_000);
    await chunks.next();
    await setTimeout(300);
    expect(Atomics.load(asked, 0)).toBeLessThanOrEqual(17);
    await chunks.return(undefined);
  });

  it('fails with the worker', async () => {
    await expect(textOf(inWorkers(echo, { asked: counter(), failAt: 3_000 }, 10_000))).rejects.toThrow('no such rows');
  });
});
