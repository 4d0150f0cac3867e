// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
// Documents somebody might send to stop the server or to get at it: what they are, how to make one, and what it is told.

export const decision = (when: unknown): unknown => ({
  kind: 'decision',
  key: 'a',
  title: '甲',
  facts: ['applicant.age', 'document.type'],
  hit: 'first',
  rows: [{ id: 'a', when, then: { outcome: 'refuse' } }],
  otherwise: { outcome: 'accept' },
});
export const cell = (test: unknown): unknown =>
  decision({ properties: { 'document.type': test }, required: ['document.type'] });
const nested = (depth: number): unknown => JSON.parse(`${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`);
const cyclic: Record<string, unknown> = { kind: 'text' };
cyclic.self = cyclic;

const twenty = (make: () => unknown): unknown[] => Array.from({ length: 20 }, make);

export const hostileDocuments: [string, () => unknown, string][] = [
  ['a depth bomb', () => cell(nested(5_000)), 'too-deep'],
  ['a cycle', () => cyclic, 'too-deep'],
  [
    'a megabyte enum',
    () => cell({ enum: Array.from({ length: 100_000 }, (_, index) => `value${index}`) }),
    'too-large',
  ],
  [
    'an enum over the limit of a cell',
    () => cell({ enum: Array.from({ length: 600 }, () => 'resident') }),
    'too-large',
  ],
  ['a megabyte of text', () => ({ kind: 'text', key: 'a', title: '甲', body: 'x'.repeat(1_000_000) }), 'too-large'],
  [
    'a million small values',
    () => ({ kind: 'text', list: Array.from({ length: 1_000 }, () => Array(1_000).fill(0)) }),
    'too-large',
  ],
  [
    'a cell of thousands of tests',
    () => cell({ anyOf: twenty(() => ({ anyOf: twenty(() => ({ const: 'x' })) })) }),
    'too-large',
  ],
  [
    'thousands of wrong items',
    () => ({ kind: 'choices', key: 'a', title: '甲', items: Array(5_000).fill({}) }),
    'too-large',
  ],
  [
    'as many wrong items as may be',
    () => ({ kind: 'choices', key: 'a', title: '甲', items: Array(2_000).fill({}) }),
    'missing-property',
  ],
  ['a __proto__ key', () => JSON.parse('{"kind":"text","__proto__":{"polluted":true}}'), 'forbidden-key'],
  ['a constructor key', () => cell({ constructor: { prototype: { polluted: true } } }), 'forbidden-key'],
  ['a remote $ref', () => cell({ $ref: 'https://example.org/schema.json' }), 'forbidden-key'],
  ['a local $ref', () => cell({ $ref: '#' }), 'forbidden-key'],
  ['a free pattern', () => cell({ pattern: '^(a+)+$' }), 'forbidden-key'],
  ['a pattern behind not', () => cell({ not: { pattern: '(x*)*y' } }), 'forbidden-key'],
  ['code in a value', () => cell({ validate: 'process.exit()' }), 'keyword-not-allowed'],
  ['a function', () => ({ kind: 'text', body: () => 1 }), 'not-plain'],
  ['a class instance', () => ({ kind: 'text', body: new Date() }), 'not-plain'],
  ['NaN', () => cell({ const: Number.NaN }), 'not-plain'],
  ['a null byte', () => ({ kind: 'text', key: 'a', title: '甲', body: '一\0二' }), 'bad-text'],
  ['a lone surrogate', () => ({ kind: 'text', key: 'a', title: '甲', body: '一\uD800' }), 'bad-text'],
  ['no object at all', () => null, 'shape'],
  ['an unknown kind', () => ({ kind: 'decison' }), 'unknown-kind'],
  ['a kind that is a property of every object', () => ({ kind: 'toString' }), 'unknown-kind'],
];
