// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
import type { DecisionDocument } from '../../rules/engine/documentTypes.ts';

/** As many rows as asked for, each an interval of two facts that overlaps its neighbours', each with its case. */
export function longDecision(rows: number): DecisionDocument {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return {
    kind: 'decision',
    key: 'long.table',
    title: '很长的表',
    facts: ['applicant.age', 'document.daysLeft'],
    hit: 'first',
    rows: numbers.map((index) => ({
      id: `r${index}`,
      when: {
        properties: {
          'applicant.age': { minimum: index * 2, exclusiveMaximum: index * 2 + 2 },
          'document.daysLeft': { minimum: index * 3 + 1, maximum: index * 3 + 700 },
        },
        required: ['applicant.age', 'document.daysLeft'],
      },
      then: { outcome: 'refuse' },
    })),
    otherwise: { outcome: 'accept' },
    cases: numbers.map((index) => ({
      says: `第${index}行`,
      facts: { 'applicant.age': index * 2, 'document.daysLeft': index * 3 + 1 },
      expect: { outcome: 'refuse', row: `r${index}` },
    })),
  };
}
