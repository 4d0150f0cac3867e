// The kinds of documents: one folder each under rules/kinds, discovered when this module loads.
import { readdirSync, readFileSync } from 'node:fs';
import type { Bilingual } from '../../errors.ts';
import type { ValidateFunction } from '../engine/ajv.ts';
import { createAjv } from '../engine/ajv.ts';
import type { RuleDocument } from '../engine/documentTypes.ts';
import { englishKeyword, wordsKeyword } from '../keywords/words.ts';
import type { KindDefinition } from './kindDefinition.ts';

export type Kind = KindDefinition<RuleDocument> & {
  schema: Schema;
  validate: ValidateFunction;
  /** Where a document of the right shape has no English, as JSON pointers. */
  untranslated(document: unknown): string[];
};
type Schema = Record<string, unknown>;

const folder = new URL('./', import.meta.url);
const ajv = createAjv({ allErrors: true, verbose: true });
ajv.addKeyword(wordsKeyword);
const english = createAjv({ allErrors: true });
english.addKeyword(englishKeyword);

const readSchema = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Schema;

/** What the schemas of several kinds say. */
export const definitions = readSchema('definitions.json');
for (const each of [ajv, english]) each.addSchema(definitions);

async function loadKind(name: string): Promise<[string, Kind]> {
  const schema = readSchema(`${name}/schema.json`);
  const { kind } = (await import(new URL(`${name}/kind.ts`, folder).href)) as { kind?: KindDefinition<RuleDocument> };
  if (!kind) throw new Error(`rules/kinds/${name}/kind.ts must export \`kind\``);
  const untranslated = (document: unknown) => {
    // Compiled when it is first asked for.
    const validate = english.getSchema(String(schema.$id)) ?? english.compile(schema);
    return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);
  };
  return [name, { ...kind, schema, validate: ajv.compile(schema), untranslated }];
}

const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const loaded = new Map<string, Kind>();
// One after the other: some module loaders do not bear the same import twice at once.
for (const name of names) loaded.set(...(await loadKind(name)));

export const kinds: ReadonlyMap<string, Kind> = loaded;

export const kindTitles: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  [...kinds].map(([name, { title }]) => [name, title]),
);
