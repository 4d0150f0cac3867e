// One fact of a decision table. Ajv judges every cell once for a region of the fact's values, when a value first falls into it:
// regions times rows would hold up whoever waits for the table. From then on a look-up answers which rows the fact still
// allows, as a bit set.
import type { FactType } from '../facts/factDefinition.ts';
import type { CellTest } from './cell.ts';
import type { FactValue, UnaryTest } from './documentTypes.ts';

export type ColumnCell = { row: number; test: UnaryTest; passes: CellTest };
export type Region = { sample: FactValue; bits: Uint32Array };
export type Column = {
  fact: string;
  cells: ColumnCell[];
  /** Rows whose cell in this column must still be run, because its answer depends on more than the region. */
  open: ColumnCell[];
  /** Every region with a value that stands for it, all of them judged. */
  regions: () => Region[];
  lookup: (value: FactValue) => Uint32Array;
};

const regional = new Set([
  'const',
  'enum',
  'type',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'notBefore',
  'notAfter',
  'not',
  'anyOf',
]);
const limitsOf = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'notBefore', 'notAfter'] as const;

function isRegional(test: UnaryTest): boolean {
  return (
    Object.keys(test).every((keyword) => regional.has(keyword)) &&
    ![test.type].flat().includes('integer') &&
    (!test.not || isRegional(test.not)) &&
    (test.anyOf?.every(isRegional) ?? true)
  );
}

/** Every value a test mentions. */
export function mentioned(test: UnaryTest): FactValue[] {
  return [
    ...(test.const === undefined ? [] : [test.const]),
    ...(test.enum ?? []),
    ...limitsOf.flatMap((keyword) => test[keyword] ?? []),
    ...(test.not ? mentioned(test.not) : []),
    ...(test.anyOf?.flatMap(mentioned) ?? []),
  ];
}

/** Words of 32 bits for so many rows; an even number and not none, because evaluation takes two at a time. */
export const wordsFor = (rowCount: number): number => 2 * Math.max(1, Math.ceil(rowCount / 64));

const otherText = '\u0001';

/** Looks up sorted limits: before the first, on one, between two, after the last. */
function orderedLookup<T extends number | string>(
  points: T[],
  samples: T[],
  bitsFor: (sample: T) => Uint32Array,
): (value: T) => Uint32Array {
  const bits: (Uint32Array | undefined)[] = samples.map(() => undefined);
  const judge = (region: number): Uint32Array => {
    const judged = bitsFor(samples[region]!);
    bits[region] = judged;
    return judged;
  };
  return (value) => {
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points[middle]! < value) low = middle + 1;
      else high = middle;
    }
    const region = points[low] === value ? 2 * low + 1 : 2 * low;
    return bits[region] ?? judge(region);
  };
}

function numberSamples(points: number[]): number[] {
  const between = points.map((point, index) => (index === 0 ? point - 1 : (points[index - 1]! + point) / 2));
  return [...points.flatMap((point, index) => [between[index]!, point]), (points.at(-1) ?? 0) + 1];
}

function textSamples(points: string[]): string[] {
  return [
    ...points.flatMap((point, index) => [index === 0 ? '' : `${points[index - 1]}${otherText}`, point]),
    `${points.at(-1) ?? ''}${otherText}`,
  ];
}

export function createColumn(fact: string, type: FactType | undefined, cells: ColumnCell[], rowCount: number): Column {
  const open = cells.filter(({ test }) => !isRegional(test));
  const closed = cells.filter(({ test }) => isRegional(test));
  const words = wordsFor(rowCount);
  const judged = new Map<FactValue, Uint32Array>();
  const bitsFor = (sample: FactValue): Uint32Array => {
    const cached = judged.get(sample);
    if (cached) return cached;
    const bits = new Uint32Array(words).fill(0xffffffff);
    for (const { row, passes } of closed) if (!passes(sample)) bits[row >> 5]! &= ~(1 << (row & 31));
    judged.set(sample, bits);
    return bits;
  };
  const values = new Set(closed.flatMap(({ test }) => mentioned(test)));
  const none = bitsFor(null);
  const bools = [bitsFor(false), bitsFor(true)] as const;
  const numbers = [...values].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const lookupNumber = orderedLookup(numbers, numberSamples(numbers), bitsFor);
  const texts = [...values].filter((value) => typeof value === 'string').sort();
  const byText = new Map<string, Uint32Array | undefined>(texts.map((text) => [text, undefined]));
  const judgeText = (text: string): Uint32Array => {
    if (!byText.has(text)) return other;
    const bits = bitsFor(text);
    byText.set(text, bits);
    return bits;
  };
  const other = bitsFor(otherText);
  const lookupText =
    type === 'date'
      ? orderedLookup(texts, textSamples(texts), bitsFor)
      : (text: string) => byText.get(text) ?? judgeText(text);
  const samples: FactValue[] =
    type === 'number'
      ? numberSamples(numbers)
      : type === 'boolean'
        ? [false, true]
        : type === 'date'
          ? textSamples(texts)
          : [...texts, otherText];
  return {
    fact,
    cells,
    open,
    regions: () => [...samples, null].map((sample) => ({ sample, bits: bitsFor(sample) })),
    lookup: (value) => {
      if (typeof value === 'string') return lookupText(value);
      if (typeof value === 'number') return Number.isNaN(value) ? none : lookupNumber(value);
      return value === null ? none : bools[value ? 1 : 0];
    },
  };
}
