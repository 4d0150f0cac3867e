import { factCatalogue, getFact, suggestFact } from '../../../rules/facts/catalogue.ts';

test('every fact has a Chinese title and a subject, under a key of its own', () => {
  for (const [key, fact] of factCatalogue) {
    expect(fact.key).toBe(key);
    expect(fact.title).toMatch(/\p{Script=Han}/u);
    expect(key).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/);
  }
});

test('a mistyped fact is answered with the one that was meant', () => {
  expect(suggestFact('applicant.agee')).toBe('applicant.age');
  expect(suggestFact('member.state')).toBe('membership.state');
  expect(suggestFact('qqqqqqqqqqqqqq')).toBeUndefined();
  expect(getFact('toString')).toBeUndefined();
});
