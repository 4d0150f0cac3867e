// What the records are called that a row points to. Whoever may see the row may know it, though he may not open the record.
import { validate as isUuid } from 'uuid';
import { getResource, resources } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';
import type { ResourceName } from '../../rows.ts';
import { readValue } from '../sql/rows.ts';
import { selectSql, whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import type { ShownRow } from './shownRow.ts';

type Labels = ReadonlyMap<string, string>;
type Named<R> = R & { _labels: { [field: string]: string } };

/** The rows with `_labels`: field → name. What is kept from the reader has none. One query for each resource pointed to. */
export async function labelled<R extends ShownRow>(resource: Resource, rows: readonly R[]): Promise<Named<R>[]> {
  const pointers = Object.entries(resource.fields).flatMap(([field, definition]) =>
    rows.some((row) => row[field] && targetOf(definition, row)) ? [{ field, definition }] : [],
  );
  const wanted = rows.flatMap((row) =>
    pointers.flatMap(({ field, definition }) => {
      const target = targetOf(definition, row);
      return target && row[field] ? [{ target, id: String(row[field]) }] : [];
    }),
  );
  const targets = [...new Set(wanted.map(({ target }) => target))];
  const found = new Map(
    await Promise.all(
      targets.map(async (target): Promise<[ResourceName, Labels]> => {
        const ids = wanted.flatMap((each) => (each.target === target ? each.id : []));
        return [target, await labelsOf(target, ids)];
      }),
    ),
  );
  const labelsFor = (row: R) =>
    pointers.flatMap(({ field, definition }) => {
      const target = targetOf(definition, row);
      const label = target && found.get(target)?.get(String(row[field]));
      return label === undefined ? [] : [[field, label]];
    });
  return rows.map((row) => ({ ...row, _labels: Object.fromEntries(labelsFor(row)) }));
}

/** Each once, and none that no record of this resource can have. */
export const possibleIds = ({ fields }: Resource, ids: readonly string[]): string[] =>
  [...new Set(ids)].filter((id) => fields.id?.kind !== 'uuid' || isUuid(id));

/** What a field of a row points to: its key says it, or the row itself. */
export function targetOf({ reference, names }: FieldDefinition, row: ShownRow): ResourceName | undefined {
  if (reference) return reference;
  if (typeof names !== 'object') return names;
  return resources.find(({ name }) => name === row[names.by])?.name;
}

async function labelsOf(name: ResourceName, ids: readonly string[]): Promise<Labels> {
  const resource = getResource(name);
  const field = resource.fields[resource.label];
  // A code is no name; words are, though their English is looked up like that of a code.
  const isCode = field?.choices || (field?.codes && field.widget !== 'said');
  if (!field || field.hidden || field.mask || isCode) return new Map();
  const model = modelOf(resource);
  const where = whereSql(model, { id: possibleIds(resource, ids) });
  const raws = await query(selectSql(model, { names: ['id', resource.label], where }), [], { replica: true });
  // What is called by what it points to has the name of that.
  const names =
    field.reference &&
    (await labelsOf(
      field.reference,
      raws.map((raw) => String(raw[resource.label])),
    ));
  return new Map(
    raws.flatMap((raw) => {
      const value = readValue(field, raw[resource.label]);
      const label = names ? names.get(String(value)) : value;
      return label === null || label === undefined ? [] : [[String(raw.id), String(label)]];
    }),
  );
}
