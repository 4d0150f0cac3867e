// Writes down what follows from contract/ and from the declared routes: every type by its name, what each address takes and
// answers, and the JSON Schema of each type that a route names.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import type { Described, Route, Shape } from '../../api/declaration/route.ts';

type Schemas = Record<string, Record<string, unknown>>;
const root = new URL('../../', import.meta.url);
const note = 'Written by `npm run generate`; a test keeps it current.';
/** Made of the others. */
const derived = ['byName.ts', 'routes.ts', 'answerTo.ts'];
/** What answers carry that no route names. */
const always = ['Problem'];

/** The files of contract/ that people write. */
export function contractTexts(): Record<string, string> {
  const folder = new URL('contract/', root);
  const files = readdirSync(folder).filter((file) => !derived.includes(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
}

/** Every exported type of contract/ as JSON Schema, with references to `$defs`. */
export function contractSchemas(): Schemas {
  const generator = createGenerator({
    path: fileURLToPath(new URL('contract/!(byName|routes|answerTo).ts', root)),
    tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
    expose: 'export',
    jsDoc: 'extended',
    extraTags: ['resource'],
    skipTypeCheck: true,
  });
  const { definitions } = generator.createSchema('*');
  return JSON.parse(JSON.stringify(definitions).replaceAll('#/definitions/', '#/$defs/')) as Schemas;
}

/** The schemas that addresses need. */
export function writeSchemas(schemas: Schemas, addresses: readonly Described[]): string {
  const wanted = new Set<string>();
  const waiting = [...always, ...addresses.flatMap(namesIn)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (wanted.has(name)) continue;
    wanted.add(name);
    const refs = JSON.stringify(schemas[name] ?? {}).matchAll(/"#\/\$defs\/(\w+)"/g);
    waiting.push(...[...refs].map((match) => match[1] as string));
  }
  const sorted = [...wanted].sort().map((name) => [name, schemas[name]]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

const namesIn = ({ body, query, answer }: Described): string[] =>
  [body, query, answer].flatMap((shape) => (typeof shape === 'string' ? shape.replace('[]', '') : []));

/** Every type by its name, from the file that exports it. */
export function writeByName(files: Readonly<Record<string, string>>): string {
  const types = Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(/^export type (\w+)/gm)].map(([, name]) => `  ${name}: import('./${file}').${name};\n`),
  );
  return `// Every type that goes over the wire, by its name. ${note}\n\nexport type Contract = {\n${types.sort().join('')}};\n`;
}

/** What each address takes and answers; those over all resources are known by their rows. */
export function writeRoutes(routes: readonly Route[]): string {
  const parts = routes
    .filter(({ over }) => !over)
    .map(({ method, path, body, query, answer, media }) => {
      const shapes = { body, query, answer: media ? undefined : answer };
      const named = Object.entries(shapes).flatMap(([part, shape]) =>
        typeof shape === 'string' ? `${part}: ${typeNamed(shape as Shape)}` : [],
      );
      return `  '${method} ${path}': ${named.length ? `{ ${named.join('; ')} }` : 'Record<never, never>'};\n`;
    });
  return `// What each address takes and answers. ${note}\nimport type { Contract } from './byName.ts';\n\nexport type Routes = {\n${parts.sort().join('')}};\n`;
}

const typeNamed = (shape: Shape) =>
  shape.endsWith('[]') ? `Contract['${shape.slice(0, -2)}'][]` : `Contract['${shape}']`;
