// Whatever a list may be sorted by is walked along an index: nobody waits for a table to be sorted.
import { expect, it } from '@jest/globals';
import { resources } from '../../../../models/descriptor/registry.ts';
import { snakeCase } from '../../../../models/fieldKinds/snakeCase.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { planOf } from '../../../support/statements.ts';

setUpStore();

const sortable = resources.flatMap(({ table, fields }) =>
  Object.entries(fields).flatMap(([name, field]) => (field.sortable ? [[table, snakeCase(name)] as const] : [])),
);

it.each(sortable)('%s by %s', async (table, column) => {
  const indexes = await query<{ name: string; partial: boolean }>(
    `SELECT i.indexrelid::regclass::text AS name, i.indpred IS NOT NULL AS partial
     FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indrelid = $1::regclass AND a.attname = $2`,
    [table, column],
  );
  expect(indexes.map(({ name }) => name)).not.toEqual([]);
  const whole = indexes.filter(({ partial }) => !partial).map(({ name }) => name);
  if (whole.length)
    expect(await planOf(`SELECT * FROM ${table} ORDER BY ${column} DESC, id LIMIT 25`)).toMatch(
      new RegExp(whole.join('|')),
    );
});
