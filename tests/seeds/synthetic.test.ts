// What is invented is right by the same checks that real input meets.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchColumns } from '../../models/store/sql/grams.ts';
import { parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';
import { isUnionCode, parseUscc } from '../../rules/keywords/uscc.ts';
import { bulkCodes } from '../../seeds/bulk/bulkCodes.ts';
import { memberGrams } from '../../seeds/bulk/memberGrams.ts';
import { parseCount } from '../../seeds/bulk/parseCount.ts';
import { demoPerson, people } from '../../seeds/demo/demoPeople.ts';
import { planEmployers } from '../../seeds/demo/planEmployers.ts';
import { planUnions } from '../../seeds/demo/planUnions.ts';
import { creditCode } from '../../seeds/synthetic/creditCode.ts';
import { mobileAt } from '../../seeds/synthetic/mobile.ts';
import { personName } from '../../seeds/synthetic/personNames.ts';
import { randomFrom } from '../../seeds/synthetic/random.ts';
import { residentIds } from '../../seeds/synthetic/residentIds.ts';

const day = '2026-11-21';
const people10M = fc.integer({ min: 0, max: 10_000_000 });

describe('invented numbers', () => {
  const identity = residentIds(bulkCodes(), 1);

  it('are resident IDs that say the same birth date and sex, with a sequence that names nobody', () => {
    fc.assert(
      fc.property(people10M, (n) => {
        const { number, birthDate, sex } = identity(n);
        expect(parseDocumentNumber('resident', number, day)).toEqual({ ok: true, normalised: number, birthDate, sex });
        expect(['000', '999']).toContain(number.slice(14, 17));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are distinct for a hundred thousand in a row, wherever the row begins', () => {
    fc.assert(
      fc.property(people10M, (from) => {
        const numbers = new Set(Array.from({ length: 100_000 }, (_, index) => identity(from + index).number));
        expect(numbers.size).toBe(100_000);
      }),
      { numRuns: 3 },
    );
  });

  it('are credit codes right in both checks, of a unit or of a union', () => {
    const prefixes = fc.constantFrom('81', '91', '92', '12', '11', '52');
    fc.assert(
      fc.property(prefixes, fc.constantFrom(...bulkCodes()), fc.nat(999_999), (prefix, division, serial) => {
        const code = creditCode(prefix, division, serial);
        expect(parseUscc(code)).toEqual({ ok: true, normalised: code });
        expect(isUnionCode(code)).toBe(prefix === '81');
      }),
    );
  });

  it('are mobile numbers of assigned ranges, 1xx0000xxxx', () => {
    fc.assert(
      fc.property(people10M, (n) => {
        expect(parseMobile(mobileAt(n))).toEqual({ ok: true, normalised: mobileAt(n) });
        expect(mobileAt(n)).toMatch(/^1\d\d0000\d{4}$/);
      }),
    );
  });
});

describe('invented people', () => {
  it('have names that are accepted as they are', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('male' as const, 'female' as const), (seed, sex) => {
        const name = personName(randomFrom(seed), sex).join('');
        expect(parsePersonName(name)).toEqual({ ok: true, normalised: name });
      }),
      { numRuns: 3_000 },
    );
  });

  it('hold documents of several kinds, each valid and held by nobody else', () => {
    const everybody = Array.from({ length: people.staff.from }, (_, n) => demoPerson(n));
    const wrong = everybody.filter(
      ({ documentType, documentNumber }) => !parseDocumentNumber(documentType, documentNumber, day).ok,
    );
    expect(wrong).toEqual([]);
    expect(new Set(everybody.map(({ documentNumber }) => documentNumber)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ phone }) => phone)).size).toBe(everybody.length);
    expect([...new Set(everybody.map(({ documentType }) => documentType))].sort()).toEqual([
      'hkMacauPermit',
      'passport',
      'resident',
      'taiwanPermit',
    ]);
  });

  it('are found by the same pieces as people who were typed in', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(99_999_999), (seed, running) => {
        const parts = personName(randomFrom(seed), 'female');
        const number = `32${String(running).padStart(8, '0')}`;
        const { initials, grams } = memberGrams(parts, number);
        const stored = searchColumns([parts.join(''), number]);
        expect(initials).toHaveLength(stored.initials.length);
        expect(grams.slice(1, -1).split(',').length).toBeGreaterThan(0);
        expect(grams.slice(1, -1).split(',')).toEqual(
          expect.arrayContaining(stored.grams.filter((piece) => /\p{Script=Han}|\d/u.test(piece))),
        );
      }),
    );
  });

  it('belong to unions and units that are planned the same way every time', () => {
    const plan = () => {
      const random = randomFrom(1);
      const unions = planUnions(random, 2_000);
      return { unions, employers: planEmployers(random, unions, 5_000) };
    };
    const first = plan();
    expect(plan()).toEqual(first);
    expect(new Set(first.unions.map(({ name }) => name)).size).toBe(2_000);
    expect(new Set(first.employers.map((employer) => employer.creditCode)).size).toBe(5_000);
    expect(first.employers.filter((employer) => !parseUscc(employer.creditCode).ok)).toEqual([]);
  });
});

describe('a count', () => {
  it('is given as digits, thousands or millions', () => {
    expect(['20000', '500k', '1M', '1.5m'].map(parseCount)).toEqual([20_000, 500_000, 1_000_000, 1_500_000]);
    for (const wrong of ['', 'many', '1G', '-5', '0.5']) expect(() => parseCount(wrong)).toThrow('不是数量');
  });
});
