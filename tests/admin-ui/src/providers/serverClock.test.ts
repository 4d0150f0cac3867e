import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { serverToday, setClock } from '../../../../admin-ui/src/providers/serverClock.ts';

const timezone = 'Asia/Shanghai';
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('is the day in the zone of the server, not of the reader', () => {
  jest.setSystemTime(new Date('2026-11-25T16:30:00Z'));
  setClock({ now: '2026-11-25T16:30:00Z', timezone });
  expect(serverToday()).toBe('2026-11-26');
  setClock({ now: '2026-11-25T16:30:00Z', timezone: 'America/New_York' });
  expect(serverToday()).toBe('2026-11-25');
});

it('is the next day once it is midnight there', () => {
  jest.setSystemTime(new Date('2026-12-31T15:59:30Z'));
  setClock({ now: '2026-12-31T15:59:30Z', timezone });
  expect(serverToday()).toBe('2026-12-31');
  jest.advanceTimersByTime(29_000);
  expect(serverToday()).toBe('2026-12-31');
  jest.advanceTimersByTime(1_000);
  expect(serverToday()).toBe('2027-01-01');
});

it('follows the clock of the server where the machine’s own is wrong', () => {
  jest.setSystemTime(new Date('2020-01-01T00:00:00Z'));
  setClock({ now: '2026-11-26T15:59:00Z', timezone });
  expect(serverToday()).toBe('2026-11-26');
  jest.advanceTimersByTime(60_000);
  expect(serverToday()).toBe('2026-11-27');
});
