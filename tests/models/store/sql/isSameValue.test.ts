import { expect, it } from '@jest/globals';
import { isSameValue } from '../../../../models/store/sql/isSameValue.ts';

const cases: [title: string, one: unknown, other: unknown, same: boolean][] = [
  ['texts', 'a', 'a', true],
  ['a number and its text', 1, '1', false],
  ['nothing and an empty text', null, '', false],
  ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  ['objects within a list', [{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
  ['a list in another order', [1, 2], [2, 1], false],
  ['a key that is undefined and none', { a: 1, b: undefined }, { a: 1 }, true],
  ['a key that is null and none', { a: 1, b: null }, { a: 1 }, false],
  ['a moment and its text', new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z', true],
  ['an empty list and an empty object', [], {}, false],
];

it.each(cases)('%s', (_, one, other, same) => {
  expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([same, same]);
});
