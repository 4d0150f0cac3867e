import { compileDecision } from '../../../rules/engine/compile.ts';
import { factsOfCase, runCases } from '../../../rules/engine/runCases.ts';
import { inLanguage, type WrittenDocument } from '../../../rules/engine/words.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { loadPacks } from '../../../rules/packs/loadPacks.ts';
import { packDocument } from '../../support/packDocument.ts';

const decisions = loadPacks().flatMap(({ key, documents }) =>
  documents.flatMap((document) =>
    document.kind === 'decision'
      ? [[`${key} ${document.key}`, inLanguage(document as WrittenDocument<'decision'>)] as const]
      : [],
  ),
);

test('a case has the facts given for all and its own, its own first; null takes one back', () => {
  const given = { 'identity.bound': true, 'applicant.age': 35, 'membership.state': 'none' };
  const facts = { 'applicant.age': 15, 'membership.state': null };
  expect(factsOfCase({ given }, { says: '', facts, expect: {} })).toEqual({ ...given, ...facts });
  expect(factsOfCase({}, { says: '', facts, expect: {} })).toEqual(facts);
});

test('a case that fails is told by its place and what came out', () => {
  const document = packDocument('base', 'decision', 'join.eligibility');
  const broken = { ...document, given: { ...document.given, 'applicant.age': 15 } };
  const [failed] = runCases(compileDecision(broken, factCatalogue));
  expect(failed).toMatchObject({ path: '/cases/0', code: 'case-failed', seen: { rows: ['under-age'] } });
  // In words, without the JSON of what was seen.
  expect(failed?.message).toMatch(/^用例“[^”]+”不成立：应是.+，得到暂不能入会，因为“最低就业年龄”$/);
  expect(failed?.message).not.toMatch(/[{}]|under-age/);
});

test.each(decisions)('%s says nothing in most of its cases that it could give for all', (_, { cases = [] }) => {
  const told = new Map<string, number>();
  for (const { facts } of cases)
    for (const [name, value] of Object.entries(facts)) {
      const fact = `${name} ${JSON.stringify(value)}`;
      told.set(fact, (told.get(fact) ?? 0) + 1);
    }
  expect([...told].filter(([, times]) => cases.length > 2 && times > cases.length / 2)).toEqual([]);
});
