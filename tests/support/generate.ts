// `npm run generate`: writes anew what follows from migrations, descriptors, kinds of documents, the contract and the routes, and is
// committed because people and compilers read it. Each has a test that keeps it current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { startTestServices } from './testServices.ts';

const root = new URL('../../', import.meta.url);

/** Says which files have changed. */
function write(path: string, text: string): void {
  const file = new URL(path, root);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
  console.log(`会籍 · 重新生成 ${path}`);
}

async function schema(): Promise<string> {
  const { generateSchema } = await import('./dumpSchema.ts');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = '/huiji_template';
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    return await generateSchema(client);
  } finally {
    await client.end();
  }
}

const stop = await startTestServices();
try {
  // Each is loaded when its turn comes: what they look at reads its settings from those of the test services.
  const dumped = await schema();
  write('models/schema.sql', dumped);
  const { resources } = await import('../../models/descriptor/registry.ts');
  const { generateRows } = await import('./generateRows.ts');
  write('models/rows.ts', generateRows(resources, dumped));
  const { generateDocuments } = await import('./generateDocuments.ts');
  write('rules/documents.ts', await generateDocuments());
  const { findRoutes } = await import('../../api/declaration/findRoutes.ts');
  const { findAddresses } = await import('../../api/declaration/findAddresses.ts');
  const { contractSchemas, contractTexts, writeByName, writeRoutes, writeSchemas } = await import(
    './generateContract.ts'
  );
  write('contract/byName.ts', writeByName(contractTexts()));
  write('contract/routes.ts', writeRoutes(await findRoutes()));
  write('api/declaration/contract.json', writeSchemas(contractSchemas(), await findAddresses()));
} finally {
  await stop();
}
