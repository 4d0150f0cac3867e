import { expect, test } from '@jest/globals';
import { compileDecision } from '../../../../rules/engine/compile.ts';
import { factCatalogue } from '../../../../rules/facts/catalogue.ts';
import { lintPlacing, placingBy } from '../../../../rules/kinds/process/placing.ts';
import { packDocument } from '../../../support/packDocument.ts';

const document = packDocument('base', 'decision', 'join.place');
const types = packDocument('base', 'choices', 'unionType').items.map(({ code }) => code);
const codes = (change: Partial<typeof document>) =>
  lintPlacing({ ...document, ...change }, types, '/routing/place').map(({ code, seen }) => [code, seen]);

test('the decision that is shipped says where to look and for what', () => {
  expect(codes({})).toEqual([]);
  const decision = compileDecision(document, factCatalogue);
  expect(placingBy(decision, { 'application.hasUnit': false })).toEqual({
    outcome: 'town',
    kinds: ['federation', 'district'],
  });
  expect(placingBy(decision, {}).outcome).toBe('district');
});

test.each([
  ['a fact that is not known yet', { facts: [...document.facts, 'union.type'] }, [['fact-too-early', 'union.type']]],
  [
    'a place that nobody knows',
    { otherwise: { outcome: 'village', kinds: ['district'] } },
    [['unknown-outcome', 'village']],
  ],
  ['no kinds', { otherwise: { outcome: 'city' } }, [['kinds-missing', undefined]]],
  [
    'a kind that is no type of a union',
    { otherwise: { outcome: 'city', kinds: ['club'] } },
    [['kinds-missing', ['club']]],
  ],
])('%s is a finding', (_, change, found) => {
  expect(codes(change)).toEqual(found);
});
