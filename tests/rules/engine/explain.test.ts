import fc from 'fast-check';
import { compileDecision } from '../../../rules/engine/compile.ts';
import type { Facts } from '../../../rules/engine/documentTypes.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import type { Explanation } from '../../../rules/engine/explain.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { anyFacts } from '../../support/arbitraries.ts';
import { packDocument } from '../../support/packDocument.ts';

const eligibility = compileDecision(packDocument('base', 'decision', 'join.eligibility'), factCatalogue);
const severity = (outcome: string): number => eligibility.severity.get(outcome) ?? -1;
const applied = (facts: Facts, { smallestFix }: Explanation): Facts => ({
  ...facts,
  ...Object.fromEntries(smallestFix.map(({ fact, to }) => [fact, to])),
});

test('a thousand applicants are told exactly what is enforced, and the smallest fix flips the verdict', () => {
  let fixes = 0;
  fc.assert(
    fc.property(anyFacts(eligibility.document), (facts) => {
      const told = explain(eligibility, facts);
      const enforced = evaluate(eligibility, facts);
      expect(told).toMatchObject({ ...enforced });
      expect(told.rows.filter(({ passed }) => passed).map(({ row }) => row)).toEqual(
        enforced.matches?.map(({ row }) => row),
      );
      if (told.smallestFix.length === 0) return;
      fixes++;
      expect(severity(evaluate(eligibility, applied(facts, told)).outcome)).toBeGreaterThan(severity(enforced.outcome));
    }),
    { numRuns: 1000 },
  );
  expect(fixes).toBeGreaterThan(500);
});

test('no fix is told that is larger than needed', () => {
  fc.assert(
    fc.property(anyFacts(eligibility.document), (facts) => {
      const told = explain(eligibility, facts);
      const after = evaluate(eligibility, applied(facts, told)).outcome;
      for (const left of told.smallestFix) {
        const fewer = { ...applied(facts, told), [left.fact]: left.from };
        expect(severity(evaluate(eligibility, fewer).outcome)).toBeLessThan(severity(after));
      }
    }),
    { numRuns: 300 },
  );
});

test('what a person cannot change is never asked of him, age only grows', () => {
  fc.assert(
    fc.property(anyFacts(eligibility.document), (facts) => {
      for (const { fact, from, to } of explain(eligibility, facts).smallestFix) {
        if (!factCatalogue.get(fact)?.fixed) continue;
        expect(fact).toBe('applicant.age');
        expect(Number(to)).toBeGreaterThan(Number(from));
      }
    }),
    { numRuns: 300 },
  );
});

test('the smallest fix also flips a table whose first matching row decides', () => {
  const first = compileDecision({ ...packDocument('base', 'decision', 'join.review'), hit: 'first' }, factCatalogue);
  let fixes = 0;
  fc.assert(
    fc.property(anyFacts(first.document), (facts) => {
      const told = explain(first, facts);
      const rank = (outcome: string): number => first.severity.get(outcome) ?? -1;
      if (told.smallestFix.length > 0 && ++fixes)
        expect(rank(evaluate(first, applied(facts, told)).outcome)).toBeGreaterThan(rank(told.outcome));
    }),
    { numRuns: 300 },
  );
  expect(fixes).toBeGreaterThan(100);
});

const fit: Facts = {
  'identity.bound': true,
  'applicant.age': 30,
  'retirement.state': 'notReached',
  'membership.state': 'none',
  'document.type': 'resident',
  'union.state': 'active',
};

test('who is too young is told from which day on he may join', () => {
  const told = explain(eligibility, { ...fit, 'applicant.age': 15, 'applicant.birthDate': '2011-03-31' });
  expect(told.smallestFix).toEqual([
    { fact: 'applicant.age', title: '年龄', from: 15, to: 16, sentence: '等到年龄为16岁（2027-03-31起）' },
  ]);
  const cell = told.rows.find(({ row }) => row === 'under-age')?.cells[0];
  expect(cell).toMatchObject({
    title: '年龄',
    passed: true,
    seen: 15,
    seenText: '15岁',
    neededText: '<16岁',
    sentence: '年龄<16岁：成立，目前15岁',
  });
});

test('several reasons are met by one change each', () => {
  const told = explain(eligibility, { ...fit, 'union.state': 'closed', 'application.open': true });
  expect(told.smallestFix.map(({ sentence }) => sentence).sort()).toEqual([
    '“所选工会状态”须为“正常”（现为“已注销”）',
    '“有同类未办结申请”不成立才符合（现在成立）',
  ]);
});

test('who may join already, or never can, is told no fix', () => {
  expect(explain(eligibility, fit).smallestFix).toEqual([]);
  expect(explain(eligibility, { ...fit, 'retirement.state': 'reached' }).smallestFix).toEqual([]);
});
