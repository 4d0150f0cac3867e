import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { kinds, definitions as shared } from '../../rules/kinds/kinds.ts';

type Schema = Record<string, unknown>;
type Definitions = Record<string, unknown>;

/** Written by hand in the engine, which holds documents to them. */
const ofTheEngine = ['FactValue', 'UnaryTest'];

/** rules/documents.ts: the types of documents, from the schema of each kind and the definitions they share. */
export async function generateDocuments(): Promise<string> {
  const definitions: Definitions = { ...(shared.$defs as Definitions) };
  for (const [kind, { schema }] of kinds) {
    const { $defs = {}, $id: _, $schema: __, ...rest } = schema as Schema & { $defs?: Definitions };
    for (const [name, definition] of [...Object.entries($defs), [typeName(kind), rest] as const]) {
      if (definitions[name]) throw new Error(`rules/kinds/${kind}: ${name} is defined twice`);
      definitions[name] = definition;
    }
  }
  for (const name of ofTheEngine) definitions[name] = { tsType: name };
  const types = await compile(
    { type: 'object', additionalProperties: false, $defs: typed(definitions) } as JSONSchema,
    'Unused',
    {
      additionalProperties: false,
      bannerComment: '',
      style: { printWidth: 120, singleQuote: true },
      unreachableDefinitions: true,
    },
  );
  return `// The types of documents as they are read in one language, from rules/kinds. Written by \`npm run generate\`; a test keeps it current.
import type { ${ofTheEngine.join(', ')} } from './engine/unaryTest.ts';

${asAliases(types)}
export type RuleDocument =
${[...kinds.keys()].map((kind) => `  | ${typeName(kind)}`).join('\n')};
export type DocumentKind = RuleDocument['kind'];
export type DocumentOf<K extends DocumentKind> = Extract<RuleDocument, { kind: K }>;
`;
}

const typeName = (kind: string) => `${kind[0]?.toUpperCase()}${kind.slice(1)}Document`;

/** A schema as the generator understands it: references within one document, and no object that may hold nothing. */
function typed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(typed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, minItems: _, maxItems: __, ...rest } = schema as Schema & { $ref?: string };
  if ($ref) return { $ref: $ref.replace(/^huiji:definitions#/, '#') };
  if ('words' in rest)
    return { type: 'string', ...(rest.description !== undefined && { description: rest.description }) };
  if (rest.type === 'object' && !rest.properties && !rest.additionalProperties)
    return { tsType: 'Record<string, unknown>' };
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, typed(value)]));
}

/** Aliases, not interfaces: they fit where a record of unknown things is asked for. */
const asAliases = (types: string) =>
  types
    .replace(/ *\/\*\*\s+\* This interface was referenced by[^/]*\*\/\n/g, '')
    .replace(/export type (\w+) = \1;\n/g, '')
    .replace(/export interface Unused \{\}\n/, '')
    .replace(/^export interface (\w+) \{$/gm, 'export type $1 = {')
    .replace(/^\}$/gm, '};');
