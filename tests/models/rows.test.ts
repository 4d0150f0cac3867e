import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resources } from '../../models/descriptor/registry.ts';
import { generateRows } from '../support/generateRows.ts';

const rowsFile = new URL('../../models/rows.ts', import.meta.url);
const schemaFile = new URL('../../models/schema.sql', import.meta.url);

describe('the types of rows', () => {
  it('are what descriptors and schema say', () => {
    const generated = generateRows(resources, readFileSync(schemaFile, 'utf8'));
    expect(existsSync(rowsFile) && readFileSync(rowsFile, 'utf8')).toBe(generated);
  });
});
