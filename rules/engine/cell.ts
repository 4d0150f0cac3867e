// One cell: a unary test, run by Ajv. Nothing satisfies a test by being absent: unless a test speaks of null, null fails it.
import type { FactCatalogue } from '../facts/factDefinition.ts';
import { createAjv } from './ajv.ts';
import type { UnaryTest } from './documentTypes.ts';
import { canonical } from './hash.ts';
import { jsonType } from './profile.ts';

export type CellTest = (value: unknown) => boolean;

/** Whether the test names null itself. */
function speaksOfNull(test: UnaryTest): boolean {
  const types = Array.isArray(test.type) ? test.type : [test.type];
  return (
    test.const === null ||
    types.includes('null') ||
    (test.enum?.includes(null) ?? false) ||
    (test.anyOf?.some(speaksOfNull) ?? false) ||
    (test.not ? speaksOfNull(test.not) : false)
  );
}

/** The JSON Schema Ajv runs: the test, held to the JSON type of what it tests. */
export function cellSchema(
  test: UnaryTest,
  type: 'string' | 'number' | 'boolean' | undefined,
): Record<string, unknown> {
  if (speaksOfNull(test)) return type ? { allOf: [test], type: [type, 'null'] } : test;
  return type ? { allOf: [test], type } : { allOf: [test], not: { type: 'null' } };
}

/** Makes cell tests for one document; equal cells share one Ajv function. */
export function createCellCompiler(catalogue: FactCatalogue): (fact: string, test: UnaryTest) => CellTest {
  // Cells are of the profile, which is narrower than what Ajv's own schema of schemas allows.
  const ajv = createAjv({ validateSchema: false });
  const made = new Map<string, CellTest>();
  return (fact, test) => {
    const definition = catalogue.get(fact);
    const type = definition && jsonType(definition.type);
    const key = `${type}${canonical(test)}`;
    let cell = made.get(key);
    if (!cell) {
      const validate = ajv.compile(cellSchema(test, type));
      cell = (value) => validate(value) === true;
      made.set(key, cell);
    }
    return cell;
  };
}
