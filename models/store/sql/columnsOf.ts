import type { Resource } from '../../descriptor/types.ts';
import type { SqlType } from '../../fieldKinds/fieldKind.ts';
import { kindOf } from '../../fieldKinds/fieldKinds.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';

export type Column = { attribute: string; column: string; sqlType: SqlType };

/** Every column of a resource: what its fields occupy, and the search columns that no field shows. */
export function columnsOf(resource: Resource): Column[] {
  const columns = Object.entries(resource.fields).flatMap(([name, field]) => {
    const { sqlType, hashed } = kindOf(field);
    const own = columnNamed(name, sqlType(field));
    return hashed ? [own, columnNamed(`${name}Hash`, 'text')] : [own];
  });
  const searching = resource.search ? [columnNamed('initials', 'text'), columnNamed('grams', 'text[]')] : [];
  return [...columns, ...searching.filter(({ attribute }) => !resource.fields[attribute])];
}

const columnNamed = (attribute: string, sqlType: SqlType): Column => ({
  attribute,
  column: snakeCase(attribute),
  sqlType,
});
