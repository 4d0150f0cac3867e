// The same rules said in English: sentences of decisions, what was seen and needed, and what would help.
import { expect, it } from '@jest/globals';
import { compileDecision } from '../../../rules/engine/compile.ts';
import { decisionTable } from '../../../rules/engine/decisionTable.ts';
import type { UnaryTest } from '../../../rules/engine/documentTypes.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { cellSentence } from '../../../rules/engine/sentence.ts';
import { inLanguage } from '../../../rules/engine/words.ts';
import { factCatalogue, withEarlierCases } from '../../../rules/facts/catalogue.ts';
import { loadPacks } from '../../../rules/packs/loadPacks.ts';

const english = withEarlierCases([{ key: 'transfer', title: 'Transfer', numbers: [] }], 'en');

it.each<[string, string, UnaryTest]>([
  ['Age <16 years', 'applicant.age', { exclusiveMaximum: 16 }],
  ['Identity confirmed is no', 'identity.bound', { const: false }],
  ['Membership is one of “Pending”, “Active”', 'membership.state', { enum: ['pending', 'active'] }],
  ['Membership is not “Active”', 'membership.state', { not: { const: 'active' } }],
  ['Days the document is still valid ≤1 day', 'document.daysLeft', { maximum: 1 }],
  ['Date of birth is empty', 'applicant.birthDate', { type: 'null' }],
  ['Date of birth is not empty', 'applicant.birthDate', { not: { type: 'null' } }],
  ['“Transfer” approved in the last 12 months ≥2', 'case.transfer.approved.last12Months', { minimum: 2 }],
])('%s', (said, fact, test) => {
  expect(cellSentence(fact, test, english)).toBe(said);
});

const decisions = loadPacks()
  .find(({ key }) => key === 'base')!
  .documents.filter(({ kind }) => kind === 'decision');

it.each(decisions.map((document) => [document.key, document] as const))(
  'nothing of %s is said in Chinese to a reader of English',
  (_, written) => {
    const document = inLanguage(written, 'en');
    const compiled = compileDecision(written as never, factCatalogue);
    const told = explain(compiled, compiled.noFacts, { document: document as never, catalogue: english });
    const said = JSON.stringify([decisionTable(document as never, english), told.rows, told.smallestFix]);
    expect(said.match(/[^"]*\p{Script=Han}[^"]*/gu) ?? []).toEqual([]);
  },
);
