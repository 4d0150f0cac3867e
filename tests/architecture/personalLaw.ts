// Which tables tell of a person, as the schema itself shows, and which of them do not say what becomes of it.
import type { PersonalData } from '../../models/descriptor/personalData.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { Table } from './readSchema.ts';

export type Told = ReadonlyMap<string, PersonalData>;

/** Columns by which a person is found: his keys, and the keyed hash of anything that is an identity somewhere. */
export function personColumns(tables: readonly Table[], resources: readonly Resource[]): Map<string, string[]> {
  const identities = resources.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'identity' ? [snake(name)] : [])),
  );
  const referring = resources.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { reference, names: named }]) =>
      [reference, named].some((to) => to === 'account' || to === 'member') ? [snake(name)] : [],
    ),
  );
  const keys = resources.flatMap(({ self, distribution }) => [
    ...(self && self.field !== 'id' ? [snake(self.field)] : []),
    ...(typeof distribution === 'object' && distribution.by === 'person' ? [distribution.key] : []),
  ]);
  const names = new Set([...identities.flatMap((name) => [name, `${name}_hash`]), ...referring, ...keys]);
  return new Map(
    tables.flatMap(({ name, columns, foreign }): [string, string[]][] => {
      const pointing = foreign.filter(({ to }) => to === 'accounts' || to === 'members').flatMap((key) => key.columns);
      const found = [...columns.keys()].filter((column) => names.has(column) || pointing.includes(column));
      return found.length > 0 ? [[name, found]] : [];
    }),
  );
}

/** One sentence for each table that tells of a person and does not say what becomes of it. */
export function personalBreaches(tables: readonly Table[], resources: readonly Resource[], told: Told): string[] {
  const found = personColumns(tables, resources);
  return [...found].flatMap(([table, columns]) =>
    told.has(table) ? [] : [`${table} holds ${columns.join(', ')} and says nothing of copies and keeping`],
  );
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
