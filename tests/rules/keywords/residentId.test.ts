import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  mod11Check,
  parseResidentId,
  residentIdFormat,
  upgradeResidentId,
} from '../../../rules/keywords/residentId.ts';

const vectors = JSON.parse(readFileSync(new URL('../data/vectors.json', import.meta.url), 'utf8'));
const today = '2026-11-21';
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const anyNumber = fc
  .tuple(
    fc.constantFrom('320102', '350203', '440103', '110101', '310103'),
    fc.integer({ min: 1930, max: 2010 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('000', '999'),
  )
  .map(([division, year, month, day, sequence]) => {
    const first17 = `${division}${year}${twoDigits(month)}${twoDigits(day)}${sequence}`;
    return first17 + mod11Check(first17);
  });

test.each(vectors.resident_id_valid as string[][])('%s is accepted (%s)', (number) => {
  expect(parseResidentId(number!, today)).toMatchObject({ ok: true, normalised: number });
});

test.each(vectors.resident_id_invalid as string[][])('%s is refused (%s)', (number, _, code) => {
  expect(parseResidentId(number!, today)).toMatchObject({ ok: false, code });
});

test.each([
  ['32010219900307000', 'LENGTH'],
  ['32O102199003070006', 'CHARSET'],
  ['320102900307000', 'LENGTH'],
  ['', 'LENGTH'],
])('%s is refused for its %s', (number, code) => {
  expect(parseResidentId(number, today)).toMatchObject({ ok: false, code });
});

test('a lower-case x, spaces and full-width digits are accepted and stored in one form', () => {
  expect(parseResidentId(' 320505 19920214 960x', today)).toMatchObject({ ok: true, normalised: '32050519920214960X' });
  expect(parseResidentId('３２０１０２１９９００３０７０００９', today)).toMatchObject({
    normalised: '320102199003070009',
  });
});

test('birth date and sex are read from the number', () => {
  expect(parseResidentId('320102199003070009', today)).toMatchObject({ birthDate: '1990-03-07', sex: 'female' });
  expect(parseResidentId('350203198511309998', today)).toMatchObject({ birthDate: '1985-11-30', sex: 'male' });
});

test('no message repeats the number', () => {
  for (const [number] of vectors.resident_id_invalid as string[][]) {
    const parsed = parseResidentId(number!, today);
    expect(JSON.stringify(parsed)).not.toContain(number!.slice(6));
  }
});

test('a 15-digit number is upgraded with its check character', () => {
  expect(upgradeResidentId('320102900307000')).toBe('320102199003070009');
  expect(upgradeResidentId('110105491231002')).toBe('11010519491231002X');
  expect(upgradeResidentId('320102900230000')).toBeUndefined();
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = String((Number(number[at]) + by) % 10);
      expect(residentIdFormat.validate(number)).toBe(true);
      expect(residentIdFormat.validate(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
    }),
  );
});

test('two neighbours swapped are always noticed', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 15 }), (number, at) => {
      fc.pre(number[at] !== number[at + 1]);
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
      expect(residentIdFormat.validate(swapped)).toBe(false);
    }),
  );
});
