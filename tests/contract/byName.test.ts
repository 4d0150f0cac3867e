import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findAddresses } from '../../api/declaration/findAddresses.ts';
import { findRoutes } from '../../api/declaration/findRoutes.ts';
import { contractSchemas, contractTexts, writeByName, writeRoutes, writeSchemas } from '../support/generateContract.ts';

const folder = new URL('../../contract/', import.meta.url);
const texts = contractTexts();

/** Keeps what is written down as it would be written anew. */
function expectCurrent(file: URL, text: string): void {
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
}

describe('the contract', () => {
  it('holds types alone', () => {
    for (const [file, text] of Object.entries(texts))
      expect({ file, values: text.match(/^(export )?(const|let|function|class|enum|import (?!type))\b.*/gm) }).toEqual({
        file,
        values: null,
      });
  });

  it('calls no two types by one name', () => {
    const names = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/^export type (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is known by name, by address and as JSON Schema', async () => {
    expectCurrent(new URL('byName.ts', folder), writeByName(texts));
    expectCurrent(new URL('routes.ts', folder), writeRoutes(await findRoutes()));
    const schemas = contractSchemas();
    expectCurrent(new URL('../api/declaration/contract.json', folder), writeSchemas(schemas, await findAddresses()));
  });
});
