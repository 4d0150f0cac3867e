import { describe, expect, it } from '@jest/globals';
import { notifySoon, onNotify } from '../../../../models/store/sql/notifications.ts';
import { remember } from '../../../../models/store/sql/remember.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

/** Work that counts how often it was done, and ends when it is told to. */
function counted() {
  const done: string[] = [];
  return { done, work: (...words: string[]) => `${words.join('+')} ${done.push(words.join('+'))}` };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what is remembered', () => {
  it('is worked out once for all who ask the same', () => {
    const { done, work } = counted();
    const ask = remember({ most: 10 }, work);
    expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual(['a 1', 'a 1', 'b 2', 'a 1']);
    expect(done).toEqual(['a', 'b']);
  });

  it('is told apart by everything that is given, or by the key', () => {
    const { work } = counted();
    const ask = remember({ most: 10 }, work);
    expect([ask('a', 'b'), ask('a', 'c')]).toEqual(['a+b 1', 'a+c 2']);
    const byFirst = remember({ most: 10, keyOf: (first = '') => first }, counted().work);
    expect([byFirst('a', 'b'), byFirst('a', 'c')]).toEqual(['a+b 1', 'a+b 1']);
  });

  it('may be that there is nothing', async () => {
    let times = 0;
    const ask = remember({ most: 10 }, async (_key: string) => {
      times += 1;
    });
    expect([await ask('a'), await ask('a'), times]).toEqual([undefined, undefined, 1]);
  });

  it('makes room when there is too much: what was asked for longest ago goes', () => {
    const { done, work } = counted();
    const ask = remember({ most: 2 }, work);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(done).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is worked out again when its time is over', async () => {
    const { work } = counted();
    const ask = remember({ most: 10, ms: 30 }, work);
    expect([ask('a'), ask('a')]).toEqual(['a 1', 'a 1']);
    await pause(50);
    expect(ask('a')).toBe('a 2');
  });

  it('is shared by those who ask while it is worked out', async () => {
    const { done, work } = counted();
    const ask = remember({ most: 10 }, async (key: string) => {
      await pause(5);
      return work(key);
    });
    expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a 1', 'a 1']);
    expect(done).toHaveLength(1);
  });

  it('is no failure: the next one tries again', async () => {
    let tries = 0;
    const ask = remember({ most: 10 }, async (_key: string) => {
      tries += 1;
      if (tries === 1) throw new Error('away');
      return tries;
    });
    await expect(ask('a')).rejects.toThrow('away');
    expect([await ask('a'), await ask('a')]).toEqual([2, 2]);
  });
});

describe('what may not be given again', () => {
  it('is worked out for each, also at the same moment', async () => {
    let size = 0;
    const ask = remember({ most: 10, keeps: (seen) => seen > 2 }, async (_key: string) => {
      size += 1;
      const seen = size;
      await pause(1);
      return seen;
    });
    expect(await Promise.all([ask('a'), ask('a')])).toEqual([1, 2]);
    expect([await ask('a'), await ask('a'), await ask('a')]).toEqual([3, 3, 3]);
  });
});

describe('a channel', () => {
  setUpStore();

  const told = (channel: string) =>
    new Promise<void>((resolve) => {
      const forget = onNotify(channel, () => {
        forget();
        resolve();
      });
      notifySoon(channel);
    });

  it('makes all be forgotten that was remembered before', async () => {
    const { work } = counted();
    const ask = remember({ most: 10, forgetOn: 'things' }, work);
    expect([ask('a'), ask('a'), ask('b')]).toEqual(['a 1', 'a 1', 'b 2']);
    await told('things');
    expect([ask('a'), ask('b')]).toEqual(['a 3', 'b 4']);
  });

  it.each([undefined, () => true])('makes be forgotten what was still being worked out', async (keeps) => {
    const { work } = counted();
    let end = () => {};
    const ask = remember({ most: 10, forgetOn: 'more things', ...(keeps ? { keeps } : {}) }, async (key: string) => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      return work(key);
    });
    const [first, endFirst] = [ask('a'), end];
    await told('more things');
    endFirst();
    expect(await first).toBe('a 1');
    const second = ask('a');
    end();
    expect(await second).toBe('a 2');
  });
});
