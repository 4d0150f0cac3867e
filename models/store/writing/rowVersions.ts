// What a row becomes before it is written: complete when it is new, a version further when it changes.
import { v7 as newId } from 'uuid';
import type { Resource } from '../../descriptor/types.ts';
import { isSameValue } from '../sql/isSameValue.ts';
import type { Row } from '../sql/rows.ts';

type Values = Record<string, unknown>;

/** With its id, its defaults and its stamps. What tells of something earlier brings the time of that. */
export function newRow(resource: Resource, values: Values): Row {
  const now = new Date().toISOString();
  const stamps = resource.appendOnly ? {} : { updatedAt: now, version: 1 };
  return { ...defaultsOf(resource), id: newId(), createdAt: now, ...values, ...stamps };
}

const defaultsOf = (resource: Resource): Values =>
  Object.fromEntries(
    Object.entries(resource.fields).flatMap(([key, field]) =>
      field.default === undefined ? [] : [[key, field.default]],
    ),
  );

/** What of a patch differs from the row. */
export const changedIn = (row: Row, patch: Values): Values =>
  Object.fromEntries(
    Object.entries(patch).filter(([key, value]) => value !== undefined && !isSameValue(row[key], value)),
  );

export const nextVersion = (row: Row, changed: Values): Row => ({
  ...row,
  ...changed,
  version: Number(row.version) + 1,
  updatedAt: new Date().toISOString(),
});

/** The search columns are made of all searched texts, so the others come along when one changes. */
export const searchedWith = (resource: Resource, row: Row, changed: Values): Values =>
  resource.search?.some((key) => key in changed)
    ? Object.fromEntries(resource.search.map((key) => [key, row[key]]))
    : {};

export const pick = (row: Row, keys: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, row[key] ?? null]));
