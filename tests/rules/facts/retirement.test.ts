import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ParametersDocument } from '../../../rules/engine/documentTypes.ts';
import { parameterValue } from '../../../rules/engine/effective.ts';
import type { RetirementCategory, RetirementTable } from '../../../rules/facts/retirement.ts';
import { retirement, statutoryRetirement } from '../../../rules/facts/retirement.ts';
import { loadPacks } from '../../../rules/packs/loadPacks.ts';

const vectors = JSON.parse(readFileSync(new URL('../data/vectors.json', import.meta.url), 'utf8'));
const document = loadPacks()[0]!.documents.find(({ key }) => key === 'retirement.age') as ParametersDocument;
const today = '2026-11-21';
const tableOn = (day: string): RetirementTable => parameterValue(document, day) as RetirementTable;
const table = tableOn(today);
type Vector = [RetirementCategory, string, number, number, number, string, boolean];

test.each(vectors.retirement as Vector[])(
  '%s born %s is delayed %i months',
  (category, birthDate, delayMonths, _years, _months, date, reached) => {
    expect(statutoryRetirement(birthDate, category, table)).toEqual({ date, delayMonths });
    const sex = category === 'M60' ? 'male' : 'female';
    expect(retirement({ sex, birthDate, category }, table, today).state).toBe(reached ? 'reached' : 'notReached');
  },
);

test.each([
  ['1975-02-28', 1, '2025-03-28'],
  ['1975-03-01', 2, '2025-05-01'],
  ['1976-03-21', 8, '2026-11-21'],
  ['1984-10-31', 59, '2039-09-30'],
  ['1984-11-01', 60, '2039-11-01'],
])('F50 born %s is delayed %i months to %s', (birthDate, delayMonths, date) => {
  expect(statutoryRetirement(birthDate, 'F50', table)).toEqual({ delayMonths, date });
});

test('before the reform the flat ages hold', () => {
  expect(statutoryRetirement('1975-03-01', 'F50', tableOn('2024-12-31')).date).toBe('2025-03-01');
});

test('a woman between the two ages cannot be decided from her document', () => {
  expect(retirement({ sex: 'female', birthDate: '1985-01-01' }, table, today).state).toBe('notReached');
  expect(retirement({ sex: 'female', birthDate: '1974-01-01' }, table, today).state).toBe('undecided');
  expect(retirement({ sex: 'female', birthDate: '1969-12-31' }, table, today).state).toBe('reached');
  expect(retirement({ sex: 'female', birthDate: '1974-01-01', category: 'F55' }, table, today).state).toBe(
    'notReached',
  );
});

test('without a birth date nothing is decided', () => {
  expect(retirement({ sex: 'unknown', birthDate: null }, table, today)).toEqual({ state: 'undecided' });
});

test('nobody born later retires earlier', () => {
  const months = fc.integer({ min: 0, max: 600 });
  const birth = (month: number): string =>
    `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
  fc.assert(
    fc.property(fc.constantFrom<RetirementCategory>('M60', 'F55', 'F50'), months, months, (category, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map(
        (month) => statutoryRetirement(birth(month), category, table).date,
      );
      expect(early! <= late!).toBe(true);
    }),
  );
});
