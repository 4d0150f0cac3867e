import { describe, expect, it } from '@jest/globals';
import { createColumn } from '../../../rules/engine/column.ts';
import type { FactValue } from '../../../rules/engine/documentTypes.ts';
import type { FactType } from '../../../rules/facts/factDefinition.ts';

const rows = 400;

/** A column of as many rows, whose cells count how often they are asked. */
function counted(type: FactType, valueAt: (row: number) => FactValue) {
  let asked = 0;
  const cells = Array.from({ length: rows }, (_, row) => ({
    row,
    test: { const: valueAt(row) },
    passes: (value: unknown) => {
      asked += 1;
      return value === valueAt(row);
    },
  }));
  const column = createColumn('a.fact', type, cells, rows);
  return { column, asked: () => asked };
}

describe.each([
  ['number', (row: number) => row * 2],
  ['string', (row: number) => `code${row}`],
  ['date', (row: number) => `${2000 + row}-01-01`],
] as const)('a column of %ss', (type, valueAt) => {
  it('is made without judging every value by every row', () => {
    const { column, asked } = counted(type, valueAt);
    expect(asked()).toBeLessThan(10 * rows);
    const before = asked();
    const bits = column.lookup(valueAt(37));
    expect([...bits.slice(0, 2)]).toEqual([0, 1 << 5]);
    expect(asked() - before).toBeLessThanOrEqual(rows);
  });

  it('judges a value once', () => {
    const { column, asked } = counted(type, valueAt);
    const first = column.lookup(valueAt(5));
    const before = asked();
    expect(column.lookup(valueAt(5))).toBe(first);
    expect(asked()).toBe(before);
  });
});
