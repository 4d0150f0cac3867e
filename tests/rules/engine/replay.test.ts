import fc from 'fast-check';
import { compileDecision } from '../../../rules/engine/compile.ts';
import type { Verdict } from '../../../rules/engine/documentTypes.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { canonical, hashDocument } from '../../../rules/engine/hash.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { anyFacts } from '../../support/arbitraries.ts';
import { packDocument } from '../../support/packDocument.ts';

const document = packDocument('jiangsu', 'decision', 'join.review');
const stored = (verdict: Verdict): Verdict => JSON.parse(JSON.stringify(verdict));

/** A database may give the keys back in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}

test('every stored verdict replays to the same bytes, with and without trace', () => {
  fc.assert(
    fc.property(anyFacts(document), fc.boolean(), (facts, trace) => {
      const verdict = stored(evaluate(compileDecision(document, factCatalogue), facts, { trace }));
      expect(canonical(replay(verdict, structuredClone(document), factCatalogue))).toBe(canonical(verdict));
      expect(JSON.stringify(replay(verdict, reordered(document) as typeof document, factCatalogue).facts)).toBe(
        JSON.stringify(replay(verdict, reordered(document) as typeof document, factCatalogue).facts),
      );
      expect(canonical(replay(reordered(verdict) as Verdict, document, factCatalogue))).toBe(canonical(verdict));
    }),
    { numRuns: 200 },
  );
});

test('a document that has changed since is refused, naming both versions', () => {
  const verdict = stored(evaluate(compileDecision(document, factCatalogue), {}));
  expect(() => replay(verdict, { ...document, otherwise: { outcome: 'inbox' } }, factCatalogue)).toThrow(
    '这不是当时作出判定的规则版本',
  );
});

test('a changed byte of a stored verdict is named', () => {
  const verdict = stored(evaluate(compileDecision(document, factCatalogue), { 'applicant.age': 15 }, { trace: true }));
  verdict.trace![0]!.cells[0]!.passed = false;
  expect(() => replay(verdict, document, factCatalogue)).toThrow('/trace/0/cells/0/passed');
  const other = stored(evaluate(compileDecision(document, factCatalogue), { 'applicant.age': 15 }));
  expect(() => replay({ ...other, outcome: 'approve' }, document, factCatalogue)).toThrow('/outcome');
});

test('the hash does not depend on the order of keys, but on everything else', () => {
  expect(hashDocument(reordered(document))).toBe(hashDocument(document));
  expect(hashDocument({ ...document, title: `${document.title} ` })).not.toBe(hashDocument(document));
  expect(hashDocument({ a: 1 })).toMatch(/^[0-9a-f]{64}$/);
});
