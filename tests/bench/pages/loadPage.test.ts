import { describe, expect, it } from '@jest/globals';
import { blockedTime, worstShift } from '../../../bench/pages/loadPage.ts';

describe('what jumps', () => {
  it('adds up while one shift follows another within a second', () => {
    expect(worstShift([])).toBe(0);
    expect(
      worstShift([
        [100, 0.25],
        [900, 0.25],
        [2_000, 0.125],
      ]),
    ).toBe(0.5);
  });

  it('begins anew after five seconds, however close they are', () => {
    const shifts = Array.from({ length: 20 }, (_, n): [number, number] => [n * 500, 0.125]);
    expect(worstShift(shifts)).toBe(10 * 0.125);
  });
});

describe('for how long nobody is answered', () => {
  it('counts of each task what is beyond 50 ms, from the first paint on', () => {
    expect(
      blockedTime(
        [
          [0, 400],
          [500, 540],
          [600, 700],
        ],
        300,
      ),
    ).toBe(50 + 0 + 50);
  });
});
