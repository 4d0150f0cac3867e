// What Citus demands of tables that live on many machines, asked of models/schema.sql and of what each table declares.
import type { Distribution } from '../../models/descriptor/types.ts';
import type { ForeignKey, Table } from './readSchema.ts';

/** `at`: the column, key or table that breaks the law. */
export type Breach = { at: string; says: string };
export type Distributions = ReadonlyMap<string, Distribution>;

export function distributionBreaches(tables: readonly Table[], distributions: Distributions): Breach[] {
  const gone = [...distributions.keys()].filter((name) => !tables.some((table) => table.name === name));
  return [
    ...gone.map((at) => ({ at, says: 'declares a distribution and is no table' })),
    ...tables.flatMap((table) => breachesOf(table, distributions)),
  ];
}

function breachesOf(table: Table, distributions: Distributions): Breach[] {
  const distribution = distributions.get(table.name);
  if (!distribution) return [{ at: table.name, says: 'declares no distribution' }];
  const foreign = table.foreign.flatMap((key) => {
    const says = refusal(key, distribution, distributions.get(key.to));
    return says ? [{ at: key.name, says: `refers to ${key.to} (${key.toColumns}): ${says}` }] : [];
  });
  return typeof distribution === 'string' ? foreign : [...breachesOfKey(table, distribution.key), ...foreign];
}

/** Every row has a place, and each machine can hold uniqueness by itself. */
function breachesOfKey(table: Table, key: string): Breach[] {
  const column = table.columns.get(key);
  const place = !column ? 'is no column yet' : column.nullable ? 'may be null' : undefined;
  return [
    ...(place ? [{ at: `${table.name}.${key}`, says: place }] : []),
    ...table.unique
      .filter(({ columns }) => !columns.includes(key))
      .map(({ name, columns }) => ({ at: name, says: `is unique by (${columns}), without ${key}` })),
  ];
}

/** What is wrong with a foreign key from a table distributed `from` to one distributed `to`. */
function refusal(key: ForeignKey, from: Distribution, to: Distribution | undefined): string | undefined {
  if (to === 'reference') return undefined;
  if (to === 'local') return from === 'local' ? undefined : 'a row of every machine refers to one machine';
  if (!to || typeof from === 'string') return 'a table that is not distributed refers to one that is';
  if (from.by !== to.by) return `what lives by ${from.by} is not beside what lives by ${to.by}`;
  const beside = key.columns.some((column, index) => column === from.key && key.toColumns[index] === to.key);
  return beside ? undefined : `does not hold ${from.key}`;
}
