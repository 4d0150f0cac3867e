import { existsSync, readFileSync } from 'node:fs';
import { generateDocuments } from '../support/generateDocuments.ts';

const file = new URL('../../rules/documents.ts', import.meta.url);

test('the types of documents are what the schemas of their kinds say', async () => {
  const generated = await generateDocuments();
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(generated);
});
