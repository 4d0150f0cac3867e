import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { resources } from '../../../../models/descriptor/registry.ts';
import { columnsOf } from '../../../../models/store/sql/columnsOf.ts';

const schema = readFileSync(new URL('../../../../models/schema.sql', import.meta.url), 'utf8');
/** As the dump spells them. A number of the program goes into a bigint as well. */
const spelled: Readonly<Record<string, string>> = { 'timestamp with time zone': 'timestamptz', bigint: 'integer' };

function typesIn(table: string): Map<string, string> {
  const start = schema.indexOf(`CREATE TABLE ${table} (`);
  const lines = schema.slice(start, schema.indexOf('\n);', start)).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, column = '', type = ''] = /^ {2}(\w+) (.+?)( NOT NULL| DEFAULT| GENERATED|,|$)/.exec(line) ?? [];
      return column ? [[column, spelled[type] ?? type] as const] : [];
    }),
  );
}

it.each(resources.map((resource) => [resource.name, resource] as const))(
  'the columns of %s have the types that the kinds of its fields say',
  (_name, resource) => {
    const types = typesIn(resource.table);
    expect(columnsOf(resource).map(({ column, sqlType }) => [column, sqlType])).toEqual(
      columnsOf(resource).map(({ column }) => [column, types.get(column)]),
    );
  },
);
