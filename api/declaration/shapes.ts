// What the names in declarations stand for: the types of contract/ as JSON Schema, and rows as their descriptors say.
import { readFileSync } from 'node:fs';
import { resources } from '../../models/descriptor/registry.ts';
import { rowSchema } from '../../models/descriptor/toJsonSchema.ts';
import type { JsonSchema } from './route.ts';

/** Written by `npm run generate`. */
const contract = JSON.parse(readFileSync(new URL('contract.json', import.meta.url), 'utf8')) as Record<
  string,
  JsonSchema
>;

/** Every schema that has a name. A type of the contract says by `resource` whose rows it holds. */
export const named: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(resources.map((resource) => [resource.name, rowSchema(resource)])),
  ...Object.fromEntries(
    Object.entries(contract).map(([name, schema]) => [
      name,
      typeof schema.resource === 'string' ? refTo(schema.resource) : schema,
    ]),
  ),
};

export function refTo(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** By reference, for documents that hold all of them. */
export function shapeOf(shape: string | JsonSchema): JsonSchema {
  if (typeof shape !== 'string') return shape;
  return shape.endsWith('[]') ? { type: 'array', items: refTo(shape.slice(0, -2)) } : refTo(shape);
}

const whole = new Map<string | JsonSchema, JsonSchema>();

/** A schema that stands by itself: the same object each time, so that it is compiled once. */
export function wholeShape(shape: string | JsonSchema): JsonSchema {
  let schema = whole.get(shape);
  if (!schema) {
    const top = typeof shape === 'string' && named[shape] ? named[shape] : shapeOf(shape);
    schema = { ...top, $defs: needed(top) };
    whole.set(shape, schema);
  }
  return schema;
}

function needed(schema: JsonSchema): Record<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  const waiting: unknown[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of refsIn(next)) {
      const target = named[name];
      if (!target) throw new Error(`nothing is called ${name}; write the contract anew`);
      if (found.has(name)) continue;
      found.set(name, target);
      waiting.push(target);
    }
  }
  return Object.fromEntries(found);
}

const refsIn = (schema: unknown): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map((match) => match[1] as string);
