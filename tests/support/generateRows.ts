import type { Resource } from '../../models/descriptor/types.ts';
import { kindOf } from '../../models/fieldKinds/fieldKinds.ts';
import { snakeCase } from '../../models/fieldKinds/snakeCase.ts';

const widest = 120;

/** models/rows.ts: descriptors say what a field holds, the dump of the schema says what is never null and what has a default. */
export function generateRows(resources: readonly Resource[], schema: string): string {
  const each = (write: (resource: Resource) => string) => resources.map(write).join('');
  const names = (type: (resource: Resource) => readonly string[]) =>
    each((resource) => property(2, resource.name, union(type(resource))));
  const fieldsWith = (mark: (field: Resource['fields'][string]) => unknown) => (resource: Resource) =>
    Object.keys(resource.fields).filter((name) => mark(resource.fields[name] as Resource['fields'][string]));
  return `// The types of rows, from the descriptors and schema.sql. Written by \`npm run generate\`; a test keeps it current.

/** A row as it is stored, in clear. */
export type Rows = {
${each((resource) => `  ${resource.name}: {\n${fieldLines(resource, schema)}  };\n`)}};

export type ResourceName = keyof Rows;

/** What a new row cannot do without: never null, and without a default. */
export type NeededFields = {
${names((resource) => neededFields(resource, schema))}};

/** What never leaves the data layer. */
export type HiddenFields = {
${names(fieldsWith((field) => field.hidden))}};

/** What some readers see as null. */
export type VeiledFields = {
${names(fieldsWith(({ hidden, mask }) => !hidden && Object.values(mask ?? {}).includes('hide')))}};

/** What is large and left out of lists. */
export type DetailFields = {
${names(fieldsWith(({ hidden, detail }) => !hidden && detail))}};

export type Actions = {
${names((resource) => Object.keys(resource.actions ?? {}))}};

/** What else the audit may say was done. */
export type Acts = {
${names((resource) => Object.keys(resource.acts ?? {}))}};

export type States = {
${names((resource) => Object.keys(resource.states ?? {}))}};

export type StateGroups = {
${names((resource) => Object.keys(resource.stateGroups ?? {}))}};
`;
}

function fieldLines(resource: Resource, schema: string): string {
  return Object.entries(resource.fields)
    .map(([name, field]) => {
      const type = kindOf(field).rowType(field);
      const nullable = type !== 'unknown' && !/ NOT NULL/.test(columnOf(resource, name, schema));
      return property(4, name, nullable ? `${type} | null` : type);
    })
    .join('');
}

const stamped = new Set(['id', 'createdAt', 'updatedAt', 'version']);

/** What a row cannot do without, by the schema: never null, and without a default. */
export const neededFields = (resource: Resource, schema: string): string[] =>
  Object.entries(resource.fields)
    .filter(([name, field]) => {
      const column = columnOf(resource, name, schema);
      return !stamped.has(name) && field.default === undefined && / NOT NULL(?! DEFAULT| GENERATED)/.test(column);
    })
    .map(([name]) => name);

/** The line of schema.sql that makes the column of a field. */
function columnOf({ table, name }: Resource, field: string, schema: string): string {
  const start = schema.indexOf(`CREATE TABLE ${table} (`);
  const line = schema
    .slice(start, schema.indexOf('\n);', start))
    .split('\n')
    .find((each) => each.startsWith(`  ${snakeCase(field)} `));
  if (start < 0 || !line) throw new Error(`schema.sql has no column for ${name}.${field}: write it anew first`);
  return line;
}

const union = (values: readonly string[]) => values.map((value) => `'${value}'`).join(' | ') || 'never';

/** As biome would format it. */
function property(indent: number, name: string, type: string): string {
  const margin = ' '.repeat(indent);
  const line = `${margin}${name}: ${type};`;
  if (line.length <= widest) return `${line}\n`;
  return `${margin}${name}:\n${type
    .split(' | ')
    .map((each) => `${margin}  | ${each}`)
    .join('\n')};\n`;
}
