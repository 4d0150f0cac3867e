import { readdirSync } from 'node:fs';
import type { ValidateFunction } from '../../engine/ajv.ts';
import { createAjv } from '../../engine/ajv.ts';
import type { ParameterShape } from './shape.ts';

const ajv = createAjv({ allErrors: true, verbose: true });
const folder = new URL('./shapes/', import.meta.url);
const ending = '.ts';

/** The keys whose values have a shape of their own; those of others are what their code makes of them. */
export const shapes = new Map<string, ParameterShape & { validate: ValidateFunction }>();
// One after the other: some module loaders do not bear the same import twice at once.
for (const file of readdirSync(folder).sort()) {
  const { shape } = (await import(new URL(file, folder).href)) as { shape?: ParameterShape };
  if (!shape) throw new Error(`rules/kinds/parameters/shapes/${file} must export \`shape\``);
  shapes.set(file.slice(0, -ending.length), { ...shape, validate: ajv.compile(inDocument(shape.schema)) });
}

/** The schema of one value as that of a whole document, so that what is wrong is found at its place in it. */
function inDocument(value: ParameterShape['schema']): Record<string, unknown> {
  return {
    type: 'object',
    properties: { values: { type: 'array', items: { type: 'object', properties: { value } } } },
  };
}
