import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, ageOn, dayIn, dayOfDigits, daysBetween, isDay } from '../civilDay.ts';

it.each([
  ['2026-11-26', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-12-31', true],
  ['2026-12-32', false],
  ['2026-04-30', true],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['2026-01-00', false],
  ['0001-01-01', true],
  ['0000-01-01', false],
  ['9999-12-31', true],
  ['10000-01-01', false],
  ['2026-1-1', false],
  ['20260101', false],
  ['2026-01-01T00:00:00Z', false],
  ['2026-01-01\n', false],
  ['', false],
  [20260101, false],
  [null, false],
  [new Date(0), false],
])('%p is a day there is: %p', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});

it.each([
  ['20240229', '2024-02-29'],
  ['20230229', undefined],
  ['2024022', undefined],
  ['202402290', undefined],
  ['2024-2-9', undefined],
  ['00000101', undefined],
])('the digits %p are the day %p', (text, expected) => {
  expect(dayOfDigits(text)).toBe(expected);
});

it.each([
  ['2026-11-26', 0, '2026-11-26'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-02-29', 365, '2025-02-28'],
  ['2026-01-31', 31, '2026-03-03'],
  ['0001-01-01', 1, '0001-01-02'],
])('%p and %p days is %p', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-11-30', 1, '2026-12-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['1961-11-30', 60 * 12 + 3, '2022-02-28'],
])('%p and %p months is %p', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

it.each([
  ['2010-11-26', '2026-11-25', 15],
  ['2010-11-26', '2026-11-26', 16],
  ['2010-12-31', '2026-01-01', 15],
  ['2008-02-29', '2024-02-28', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['2008-02-29', '2025-02-28', 16],
  ['2008-02-29', '2025-03-01', 17],
  ['2026-11-26', '2026-11-26', 0],
])('who was born on %p is on %p so old: %p', (birthDay, day, age) => {
  expect(ageOn(birthDay, day)).toBe(age);
});

it.each([
  ['Asia/Shanghai', '2026-11-25T15:59:59.999Z', '2026-11-25'],
  ['Asia/Shanghai', '2026-11-25T16:00:00Z', '2026-11-26'],
  ['Asia/Shanghai', '2026-12-31T16:00:00Z', '2027-01-01'],
  ['Asia/Urumqi', '2026-11-25T17:59:59Z', '2026-11-25'],
  ['Asia/Kathmandu', '2026-11-25T18:14:59Z', '2026-11-25'],
  ['Asia/Kathmandu', '2026-11-25T18:15:00Z', '2026-11-26'],
  ['America/New_York', '2024-02-29T04:59:59Z', '2024-02-28'],
  ['America/New_York', '2024-02-29T05:00:00Z', '2024-02-29'],
  ['America/New_York', '2026-07-01T03:59:59Z', '2026-06-30'],
  ['Pacific/Kiritimati', '2026-11-25T10:00:00Z', '2026-11-26'],
  ['UTC', '2026-11-25T23:59:59.999Z', '2026-11-25'],
])('in %p the moment %p lies on %p', (zone, moment, day) => {
  expect(dayIn(zone)(new Date(moment))).toBe(day);
});

describe('every day', () => {
  const days = fc.integer({ min: -700_000, max: 2_000_000 }).map((n) => addDays('1970-01-01', n));

  it('is a day, and adding and counting days are each the reverse of the other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => {
        expect(isDay(day)).toBe(true);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(dayOfDigits(day.replaceAll('-', ''))).toBe(day);
      }),
    );
  });

  it('sorts as text', () => {
    fc.assert(fc.property(days, days, (one, other) => expect(one < other).toBe(daysBetween(one, other) > 0)));
  });

  it('lies in the month so many months on, at most at its end', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1_200 }), (day, months) => {
        const later = addMonths(day, months);
        expect(isDay(later)).toBe(true);
        const index = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        expect(index(later) - index(day)).toBe(months);
        expect(later.slice(8) === day.slice(8) || addDays(later, 1).endsWith('-01')).toBe(true);
      }),
    );
  });

  it('begins and ends in a zone as the clocks there say', () => {
    const moments = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
    const zones = fc.constantFrom('Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia', 'Europe/London', 'UTC');
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const moment = new Date(at);
        const [day, month, year] = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        })
          .format(moment)
          .split('/');
        expect(dayIn(zone)(moment)).toBe(`${year}-${month}-${day}`);
      }),
      { numRuns: 60 },
    );
  });
});
