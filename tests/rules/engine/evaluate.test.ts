// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { compileDecision } from '../../../rules/engine/compile.ts';
import type { DecisionDocument, Facts, UnaryTest } from '../../../rules/engine/documentTypes.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { catalogueOf, factCatalogue } from '../../../rules/facts/catalogue.ts';
import { packDocument } from '../../support/packDocument.ts';

const compile = (document: DecisionDocument) => compileDecision(document, factCatalogue);

const facts = ['applicant.age', 'membership.state', 'identity.bound'];
const age = fc.integer({ min: 0, max: 70 });
const state = fc.constantFrom('none', 'pending', 'active', 'retained', 'ended');
const numberTest: fc.Arbitrary<UnaryTest> = fc.oneof(
  fc.record({ minimum: age, exclusiveMaximum: age }),
  fc.record({ exclusiveMinimum: age }),
  fc.record({ maximum: age }),
  fc.record({ const: age }),
  fc.record({ enum: fc.array(age, { minLength: 1, maxLength: 3 }) }),
  fc.record({ not: fc.record({ minimum: age }) }),
  fc.record({ anyOf: fc.tuple(fc.record({ maximum: age }), fc.record({ minimum: age })) }),
);
const textTest: fc.Arbitrary<UnaryTest> = fc.oneof(
  fc.record({ const: state }),
  fc.record({ enum: fc.array(state, { minLength: 1, maxLength: 3 }) }),
  fc.record({ not: fc.record({ const: state }) }),
  fc.record({ minLength: fc.integer({ min: 4, max: 8 }) }),
);
const row = fc.record({
  age: fc.option(numberTest),
  state: fc.option(textTest),
  bound: fc.option(fc.record({ const: fc.boolean() })),
});

function table(
  cells: { age: UnaryTest | null; state: UnaryTest | null; bound: UnaryTest | null }[],
  hit: 'first' | 'collect',
): DecisionDocument {
  return {
    kind: 'decision',
    key: 'table',
    title: '表',
    facts,
    hit,
    outcomes: [
      { key: 'refuse', label: '拒绝' },
      { key: 'accept', label: '允许' },
    ],
    rows: cells.map((cell, index) => {
      const properties = Object.fromEntries(
        [cell.age, cell.state, cell.bound].flatMap((test, at) => (test ? [[facts[at]!, test]] : [])),
      );
      return {
        id: `r${index}`,
        when: { properties, required: Object.keys(properties) },
        then: { outcome: index % 2 ? 'accept' : 'refuse' },
      };
    }),
    otherwise: { outcome: 'accept' },
  };
}

test('the compiled table says what plain Ajv says of every row', () => {
  const plain = new Ajv2020({ strict: false });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.array(fc.record({ age, state, bound: fc.boolean() }), { maxLength: 20 }),
      (cells, people) => {
        const first = table(cells, 'first');
        const collect = table(cells, 'collect');
        const judges = first.rows.map(({ when }) => plain.compile({ ...when }));
        for (const person of people) {
          const seen = {
            'applicant.age': person.age,
            'membership.state': person.state,
            'identity.bound': person.bound,
          };
          const expected = first.rows.filter((_, index) => judges[index]!(seen)).map(({ id }) => id);
          expect(evaluate(compile(first), seen).row).toBe(expected[0] ?? null);
          expect(evaluate(compile(collect), seen).matches?.map((match) => match.row)).toEqual(expected);
          const trace = evaluate(compile(first), seen, { trace: true }).trace ?? [];
          expect(trace.filter(({ passed }) => passed).map((line) => line.row)).toEqual(expected);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('nothing is satisfied by a fact that is missing, unless the test asks for that', () => {
  const decide = (test: UnaryTest, seen: Facts) =>
    evaluate(compile(table([{ age: test, state: null, bound: null }], 'first')), seen).row;
  for (const test of [{ exclusiveMaximum: 16 }, { not: { const: 3 } }, { maximum: 99 }])
    for (const seen of [{} as Facts, { 'applicant.age': null }, { 'applicant.age': '15' }])
      expect(decide(test, seen)).toBeNull();
  expect(decide({ type: 'null' }, {})).toBe('r0');
  expect(decide({ anyOf: [{ type: 'null' }, { maximum: 15 }] }, {})).toBe('r0');
  expect(decide({ anyOf: [{ type: 'null' }, { maximum: 15 }] }, { 'applicant.age': 16 })).toBeNull();
});

test('collect tells every failed clause and takes the most severe outcome', () => {
  const eligibility = packDocument('base', 'decision', 'join.eligibility');
  const verdict = evaluate(compile(eligibility), {
    'applicant.age': 15,
    'applicant.sanctioned': true,
    'document.type': 'passport',
    'identity.bound': true,
  });
  expect(verdict).toMatchObject({ outcome: 'refuse', light: 'red', row: 'under-age' });
  expect(verdict.matches?.map(({ row: id }) => id)).toEqual(['under-age', 'sanctioned', 'foreign-document']);
  expect(verdict.reason).toMatch(/未满16周岁.*；.*限制期/);
  expect(verdict.reason).not.toMatch(/外籍/);
});

test('a verdict holds only the facts its document declares', () => {
  const verdict = evaluate(compile(table([], 'first')), { 'applicant.age': 20, secret: '320102199003070009' });
  expect(verdict.facts).toEqual({ 'applicant.age': 20, 'membership.state': null, 'identity.bound': null });
});

test('the same document is compiled once for a catalogue, a changed one again', () => {
  const one = table([{ age: { minimum: 1 }, state: null, bound: null }], 'first');
  expect(compile(structuredClone(one))).toBe(compile(one));
  expect(compile({ ...one, title: '另一张表' })).not.toBe(compile(one));
  const other = catalogueOf(factCatalogue.values());
  expect(compileDecision(one, other)).not.toBe(compile(one));
  expect(compileDecision(structuredClone(one), other)).toBe(compileDecision(one, other));
});
