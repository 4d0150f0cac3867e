import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextFires, previousFire } from '../../../workflows/schedules/fires.ts';

const china = 'Asia/Shanghai';
// 2026-11-21 is a Saturday.
const fired = (cron: string, now: string, timezone = china) =>
  previousFire(cron, timezone, new Date(now))?.toISOString();

describe('the last fire of a cron line', () => {
  it.each([
    ['0 2 * * 1', '2026-11-21T12:00:00+08:00', '2026-11-15T18:00:00.000Z'],
    ['0 2 * * 1', '2026-11-23T02:00:00+08:00', '2026-11-22T18:00:00.000Z'],
    ['0 2 * * 1', '2026-11-23T01:59:59+08:00', '2026-11-15T18:00:00.000Z'],
    ['*/5 * * * *', '2026-11-21T12:04:59+08:00', '2026-11-21T04:00:00.000Z'],
    ['15,45 8-10 * * *', '2026-11-21T11:00:00+08:00', '2026-11-21T02:45:00.000Z'],
    ['0 0 1 1 *', '2026-11-21T00:00:00+08:00', '2025-12-31T16:00:00.000Z'],
    ['0 0 29 2 *', '2026-11-21T00:00:00+08:00', '2024-02-28T16:00:00.000Z'],
    ['0 9 * * 7', '2026-11-21T00:00:00+08:00', '2026-11-15T01:00:00.000Z'],
    ['0 9 1 * 1', '2026-11-21T00:00:00+08:00', '2026-11-16T01:00:00.000Z'],
  ])('%s at %s was %s', (cron, now, expected) => expect(fired(cron, now)).toBe(expected));

  it('leaves out a time of day that a change of clocks skips', () => {
    expect(fired('30 2 * * *', '2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-28T01:30:00.000Z');
  });

  it('does not exist for a day that never comes', () =>
    expect(fired('0 0 31 2 *', '2026-11-21T00:00:00Z')).toBeUndefined());

  it('is never later than now, and the minute after a daily fire finds that fire', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 23 }),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (minute, hour, now) => {
          const fire = previousFire(`${minute} ${hour} * * *`, china, now) as Date;
          expect(fire.getTime()).toBeLessThanOrEqual(now.getTime());
          expect(now.getTime() - fire.getTime()).toBeLessThan(86_400_000);
          expect(previousFire(`${minute} ${hour} * * *`, china, new Date(fire.getTime() + 59_000))).toEqual(fire);
        },
      ),
    );
  });
});

describe('the next fires of a cron line', () => {
  const next = (cron: string, now: string, count = 3, timezone = china) =>
    nextFires(cron, timezone, new Date(now), count).map((fire) => fire.toISOString());

  it('come after now, in order', () => {
    expect(next('0 2 * * 1', '2026-11-23T02:00:00+08:00')).toEqual([
      '2026-11-29T18:00:00.000Z',
      '2026-12-06T18:00:00.000Z',
      '2026-12-13T18:00:00.000Z',
    ]);
    expect(next('*/5 * * * *', '2026-11-21T23:54:30+08:00', 2)).toEqual([
      '2026-11-21T15:55:00.000Z',
      '2026-11-21T16:00:00.000Z',
    ]);
  });

  it('leave out a time of day that a change of clocks skips', () => {
    expect(next('30 2 * * *', '2026-03-28T12:00:00Z', 1, 'Europe/Berlin')).toEqual(['2026-03-30T00:30:00.000Z']);
  });

  it('are none for a day that never comes', () => expect(next('0 0 31 2 *', '2026-11-21T00:00:00Z')).toEqual([]));

  it('have no fire between them and the last one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('*', '1-5', '0', '*/2'),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (minute, weekday, now) => {
          const cron = `${minute} 7,19 * * ${weekday}`;
          const [first, second] = nextFires(cron, china, now, 2) as [Date, Date];
          expect(previousFire(cron, china, first)).toEqual(first);
          expect(previousFire(cron, china, new Date(second.getTime() - 1))).toEqual(first);
          expect(previousFire(cron, china, new Date(first.getTime() - 1))?.getTime() ?? 0).toBeLessThanOrEqual(
            now.getTime(),
          );
        },
      ),
    );
  });
});
