import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonFault } from '../../../../admin-ui/src/fields/jsonFault.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('Where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": [1, 2\n}', 3, 1],
    ['{"a": ture}', 1, 7],
    ['{a: 1}', 1, 2],
    ['{"a": 1} x', 1, 10],
    ['{"a": "b', 1, 7],
    ['', 1, 1],
  ])('in %j it is line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('is nowhere just where the machine reads it', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n01.-eE', 'true', 'null', '"a"', 'u00e9') });
    fc.assert(fc.property(fc.oneof(fc.json(), marks), (text) => (jsonFault(text) === undefined) === isJson(text)));
  });
});
