// What the records are called that a row points to. Whoever may see the row may know it, though he may not open the record.
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { ResourceName } from '../../rows.ts';
import { readValue } from '../sql/rows.ts';
import { selectSql, whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import type { ShownRow } from './shownRow.ts';

type Labels = ReadonlyMap<string, string>;

/** The rows with `_labels`: field → name. What is kept from the reader has none. One query for each resource pointed to. */
export async function labelled<R extends ShownRow>(resource: Resource, rows: readonly R[]): Promise<R[]> {
  const pointers = Object.entries(resource.fields).flatMap(([field, { reference }]) =>
    reference && rows.some((row) => row[field]) ? [{ field, target: reference }] : [],
  );
  const idsIn = (target: ResourceName) =>
    rows.flatMap((row) => pointers.flatMap((each) => (each.target === target ? (row[each.field] ?? []) : [])));
  const targets = [...new Set(pointers.map(({ target }) => target))];
  const found = new Map(
    await Promise.all(
      targets.map(async (target): Promise<[ResourceName, Labels]> => [target, await labelsOf(target, idsIn(target))]),
    ),
  );
  const labelsFor = (row: R) =>
    pointers.flatMap(({ field, target }) => {
      const label = found.get(target)?.get(String(row[field]));
      return label === undefined ? [] : [[field, label]];
    });
  return rows.map((row) => ({ ...row, _labels: Object.fromEntries(labelsFor(row)) }));
}

async function labelsOf(name: ResourceName, ids: readonly unknown[]): Promise<Labels> {
  const resource = getResource(name);
  const field = resource.fields[resource.label];
  if (!field || field.hidden || field.mask) return new Map();
  const model = modelOf(resource);
  const where = whereSql(model, { id: [...new Set(ids)] as string[] });
  const raws = await query(selectSql(model, { names: ['id', resource.label], where }), [], { replica: true });
  return new Map(
    raws.flatMap((raw) => {
      const label = readValue(field, raw[resource.label]);
      return label === null || label === undefined ? [] : [[String(raw.id), String(label)]];
    }),
  );
}
