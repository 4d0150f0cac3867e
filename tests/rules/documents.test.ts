import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { definitions, kinds } from '../../rules/kinds/kinds.ts';
import { generateDocuments } from '../support/generateDocuments.ts';

const file = new URL('../../rules/documents.ts', import.meta.url);

test('the types of documents are what the schemas of their kinds say', async () => {
  const schemas = [...kinds].map(([kind, { schema }]) => ({ kind, schema }));
  const generated = await generateDocuments(schemas, definitions);
  if (process.env.UPDATE_SCHEMA) writeFileSync(file, generated);
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(generated);
});
