import fc from 'fast-check';
import { addDays } from '../../../civilDay.ts';
import {
  addWorkingDays,
  countWorkingDays,
  daysOf,
  isWeekend,
  isWorkingDay,
  workingDaysOf,
} from '../../../rules/engine/workingDays.ts';
import { packDocument } from '../../support/packDocument.ts';

const calendar = workingDaysOf(packDocument('base', 'parameters', 'calendar.workingDays'));
const weekdaysAlone = workingDaysOf(undefined);
const holidays = [...calendar.off];

test.each([
  ['2024-12-31', 1, '2025-01-02', 'New Year is off'],
  ['2025-01-24', 1, '2025-01-26', 'the Sunday before Spring Festival is worked'],
  ['2025-01-27', 1, '2025-02-05', 'eight days of Spring Festival'],
  ['2025-09-30', 2, '2025-10-10', 'National Day with Mid-Autumn'],
  ['2025-10-10', 1, '2025-10-11', 'and the Saturday after it'],
  ['2026-02-13', 2, '2026-02-24', 'nine days, the Saturday before them worked'],
  ['2026-09-30', 3, '2026-10-10', 'National Day, then a Saturday'],
  ['2026-11-27', 15, '2026-12-18', 'three weeks without a holiday'],
  ['2026-12-31', 1, '2027-01-01', 'a year without entries: a Friday is a Friday'],
  ['2026-11-28', 0, '2026-11-28', 'nothing to wait for'],
])('from %s, %i working days later is %s: %s', (from, count, to) => {
  expect(addWorkingDays(calendar, from, count)).toBe(to);
});

test('the years have as many working days as the State Council counts: 248 each', () => {
  expect([
    countWorkingDays(calendar, '2024-12-31', '2025-12-31'),
    countWorkingDays(calendar, '2025-12-31', '2026-12-31'),
  ]).toEqual([248, 248]);
  expect(countWorkingDays(calendar, '2026-12-31', '2027-12-31')).toBe(261);
});

test('off are the first and the last day of a holiday and all between', () => {
  expect(daysOf({ first: '2025-01-31', last: '2025-02-02' })).toEqual(['2025-01-31', '2025-02-01', '2025-02-02']);
  expect(isWorkingDay(calendar, '2025-02-04')).toBe(false);
  expect(isWorkingDay(weekdaysAlone, '2025-02-04')).toBe(true);
});

const anyDay = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2024-10-01', days));

test.each([
  ['the calendar of the country', calendar],
  ['Monday to Friday', weekdaysAlone],
] as const)('by %s adding and counting agree, and no term ends on a day off', (_says, days) => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 365 }), (from, count) => {
      const end = addWorkingDays(days, from, count);
      expect(countWorkingDays(days, from, end)).toBe(count);
      expect(isWorkingDay(days, end)).toBe(true);
      expect(days.off.has(end)).toBe(false);
      expect(isWeekend(end) && !days.on.has(end)).toBe(false);
    }),
  );
});

test('a longer term never ends sooner, and two terms one after the other are their sum', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(200), fc.nat(200), (from, one, other) => {
      const end = addWorkingDays(calendar, addWorkingDays(calendar, from, one), other);
      expect(end).toBe(addWorkingDays(calendar, from, one + other));
    }),
  );
});

test('whoever asks on a holiday waits from its end', () => {
  for (const day of holidays)
    expect(addWorkingDays(calendar, day, 5) > addWorkingDays(calendar, addDays(day, -1), 4)).toBe(true);
});
