// Each row has a place to live at scale; see docs/decisions.md on what an account is keyed by.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { resources } from '../../models/descriptor/registry.ts';
import type { Distribution } from '../../models/descriptor/types.ts';
import { distributionExceptions } from './distributionExceptions.ts';
import { distributionBreaches } from './distributionLaw.ts';
import { readSchema } from './readSchema.ts';
import { readSources } from './readSources.ts';

const schema = readSchema(readFileSync(new URL('../../models/schema.sql', import.meta.url), 'utf8'));

/** Of resources in their descriptors, of other tables in the file of models/store that owns them. */
async function declaredDistributions(): Promise<[table: string, distribution: Distribution][]> {
  const owners = readSources().sources.filter(
    ({ path, text }) => path.startsWith('models/store/') && text.includes('export const distribution:'),
  );
  const found = resources.map(({ table, distribution }): [string, Distribution] => [table, distribution]);
  // One after the other: the loader of jest cannot link several at once.
  for (const { path } of owners) {
    const { distribution } = (await import(`../../${path}`)) as { distribution: Record<string, Distribution> };
    found.push(...Object.entries(distribution));
  }
  return found;
}

const declared = await declaredDistributions();
const breaches = distributionBreaches(schema, new Map(declared));
const excepted = distributionExceptions.flatMap(({ at }) => at);

describe('Every table', () => {
  it('declares its distribution once', () => {
    const names = declared.map(([table]) => table);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBe(schema.length);
  });

  it('can be distributed as it declares', () => {
    expect(breaches.filter(({ at }) => !excepted.includes(at))).toEqual([]);
  });

  it('has left the list of exceptions when it is mended', () => {
    expect(
      excepted.filter((at, index) => excepted.indexOf(at) !== index || !breaches.some((each) => each.at === at)),
    ).toEqual([]);
  });
});

const sample = `CREATE TABLE people (
  hash text NOT NULL,
  name text,
  CONSTRAINT people_pkey PRIMARY KEY (hash)
);

CREATE TABLE cases (
  id uuid NOT NULL,
  person text NOT NULL,
  kind text,
  CONSTRAINT cases_pkey PRIMARY KEY (person, id),
  CONSTRAINT cases_person FOREIGN KEY (person) REFERENCES people(hash)
);

CREATE UNIQUE INDEX cases_kind ON cases USING btree (person, kind) WHERE (kind IS NOT NULL);
`;
const byPerson = (key: string): Distribution => ({ by: 'person', key });
const people: [string, Distribution] = ['people', byPerson('hash')];
const cases: [string, Distribution] = ['cases', byPerson('person')];

test.each<[what: string, schema: string, declared: [string, Distribution][], at: string[]]>([
  ['lets through what holds the key everywhere', sample, [people, cases], []],
  ['lets everybody refer to a reference table', sample, [['people', 'reference'], cases], []],
  ['names a table without a declaration', sample, [people], ['cases']],
  ['names a declaration without a table', sample, [people, cases, ['gone', 'local']], ['gone']],
  [
    'names a key that is no column',
    sample,
    [people, ['cases', byPerson('owner')]],
    ['cases.owner', 'cases_pkey', 'cases_kind', 'cases_person'],
  ],
  [
    'names a key that may be null',
    sample.replace('person text NOT NULL', 'person text'),
    [people, cases],
    ['cases.person'],
  ],
  ['names a unique index without the key', sample.replace('(person, kind)', '(kind)'), [people, cases], ['cases_kind']],
  ['names a primary key without the key', sample.replace('(person, id)', '(id)'), [people, cases], ['cases_pkey']],
  [
    'names a foreign key to another column',
    sample.replace('people(hash)', 'people(name)'),
    [people, cases],
    ['cases_person'],
  ],
  [
    'names a foreign key to what lives elsewhere',
    sample,
    [['people', { by: 'union', key: 'hash' }], cases],
    ['cases_person'],
  ],
  ['names a foreign key from every machine to one', sample, [['people', 'local'], cases], ['cases_person']],
  ['names a foreign key from a reference table', sample, [people, ['cases', 'reference']], ['cases_person']],
])('The law %s', (_what, text, distributions, at) => {
  const found = distributionBreaches(readSchema(text), new Map(distributions));
  expect(found.map((breach) => breach.at).sort()).toEqual([...at].sort());
});
