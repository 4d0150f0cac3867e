// Nothing is held of a person that his copy and the words on how long it is kept do not name.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { PersonalData } from '../../models/descriptor/personalData.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { keptBreaches } from './keptLaw.ts';
import { personalBreaches, personColumns } from './personalLaw.ts';
import { readSchema } from './readSchema.ts';
import { readSources } from './readSources.ts';

const schema = readSchema(readFileSync(new URL('../../models/schema.sql', import.meta.url), 'utf8'));

/** Of resources in their descriptors, of other tables in the file of models/store that owns them. */
async function declared(): Promise<Map<string, PersonalData>> {
  const owners = readSources().sources.filter(
    ({ path, text }) => path.startsWith('models/store/') && text.includes('export const personal:'),
  );
  const found = resources.flatMap(({ table, personal }): [string, PersonalData][] =>
    personal ? [[table, personal]] : [],
  );
  for (const { path } of owners) {
    const { personal } = (await import(`../../${path}`)) as { personal: Record<string, PersonalData> };
    found.push(...Object.entries(personal));
  }
  return new Map(found);
}

it('each table that holds a key, a number or a hash of a person says what becomes of it', async () => {
  expect(personalBreaches(schema, resources, await declared())).toEqual([]);
});

it('a table that holds a person is found by its columns', () => {
  const found = personColumns(schema, resources);
  expect(found.get('sign_in_codes')).toEqual(['phone_hash']);
  expect(found.get('sanctions')).toContain('person_hash');
  expect(found.has('divisions')).toBe(false);
});

it('a new table with a hash of a phone breaks the law until it says', () => {
  const added = readSchema('CREATE TABLE callers (\n  id uuid NOT NULL,\n  phone_hash text NOT NULL\n);\n');
  expect(personalBreaches(added, resources, new Map())).toEqual([
    'callers holds phone_hash and says nothing of copies and keeping',
  ]);
});

it('what a copy is found by is a field, and what it goes through is copied too', () => {
  const wrong = resources.flatMap(({ name, fields, personal }) => {
    if (!personal || 'no' in personal.copy) return [];
    const { by, through, without = [] } = personal.copy;
    const over = resources.find((each) => each.name === through)?.personal;
    const isCopied = !through || (over && !('no' in over.copy) && !over.copy.through);
    return [by, ...without].every((field) => fields[field]) && isCopied ? [] : [name];
  });
  expect(wrong).toEqual([]);
});

const retention = new URL('../../rules/packs/base/parameters.retention.json', import.meta.url);
const { values } = JSON.parse(readFileSync(retention, 'utf8')) as { values: { value: object }[] };
const parameters = new Set(values.flatMap(({ value }) => Object.keys(value)));

it('how long something is kept is told by the term that the machine goes by', async () => {
  const breaches = [...(await declared())].flatMap(([table, { kept }]) => {
    const resource = resources.find((each) => each.table === table);
    const columns = schema.find(({ name }) => name === table)?.columns.keys() ?? [];
    const fields = new Set(resource ? Object.keys(resource.fields) : columns);
    return keptBreaches({ kept, fields, resource, parameters }).map((breach) => `${table}: ${breach}`);
  });
  expect(breaches).toEqual([]);
});

it('a sentence with a number of its own, or without its term, breaks that law', () => {
  const kept = {
    says: { zh: '三年后删除。', en: 'Deleted after 3 years, {long}.' },
    forget: { old: { after: { parameter: 'unknown' }, from: 'createdAt', becomes: { phone: null } } },
    onClosing: 'keep',
  } as const;
  expect(keptBreaches({ kept, fields: new Set(['createdAt']), parameters })).toEqual([
    '“三年后删除。” does not tell old',
    '“Deleted after 3 years, {long}.” does not tell old',
    '“Deleted after 3 years, {long}.” tells long, which is no term',
    '“Deleted after 3 years, {long}.” has a number of its own',
    'old asks for unknown, which is no parameter',
    'old clears fields and has no forgottenAt',
    'old clears phone, which is no field',
  ]);
});
