// The kinds of documents: one folder each under rules/kinds, discovered when this module loads.
import { readdirSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from '../engine/ajv.ts';
import { createAjv } from '../engine/ajv.ts';
import type { CheckContext, DocumentKind, Finding, RuleDocument } from '../engine/documentTypes.ts';

export type Lint = (document: RuleDocument, context: CheckContext) => Finding[];
export type Kind = { kind: DocumentKind; schema: Record<string, unknown>; validate: ValidateFunction; lint: Lint };

const folder = new URL('./', import.meta.url);
const ajv = createAjv({ allErrors: true, verbose: true });

async function loadKind(name: string): Promise<[string, Kind]> {
  const schema = JSON.parse(readFileSync(new URL(`${name}/schema.json`, folder), 'utf8')) as Record<string, unknown>;
  const { lint } = (await import(new URL(`${name}/lint.ts`, folder).href)) as { lint: Lint };
  return [name, { kind: name as DocumentKind, schema, validate: ajv.compile(schema), lint }];
}

const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const loaded = new Map<string, Kind>();
// One after the other: some module loaders do not bear the same import twice at once.
for (const name of names) loaded.set(...(await loadKind(name)));

export const kinds: ReadonlyMap<string, Kind> = loaded;
