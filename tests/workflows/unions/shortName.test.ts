import { expect, it } from '@jest/globals';
import { shortName } from '../../../workflows/unions/shortName.ts';

it.each([
  ['鸿运餐饮公司', '鸿运餐饮'],
  ['鸿运餐饮股份有限公司', '鸿运餐饮'],
  ['远洋集团', '远洋'],
  ['南京医科大学工会委员会', '南京医科大学'],
  ['鸿运 餐饮公司', '鸿运 餐饮'],
])('%s is known as %s', (query, short) => expect(shortName(query)).toBe(short));

it.each(['鸿运餐饮', '公司', 'hycy', '91320505MA00000583'])('of %s nothing is left out', (query) =>
  expect(shortName(query)).toBeUndefined(),
);
