import { validate as isUuid } from 'uuid';
import { getResource } from '../../models/descriptor/registry.ts';
import { find } from '../../models/store/sql/find.ts';
import type { FormWidget } from '../../rules/engine/formWidget.ts';

type Named = NonNullable<FormWidget['record']>;
type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
/** What people know a record by that an answer names. */
export type TitleOf = (record: Named, id: string) => Promise<string | undefined>;

/** Records asked for at the same moment are one query for each resource. */
export function recordTitles(): TitleOf {
  const waiting = new Map<Named['resource'], { ids: Set<string>; rows: Promise<Rows> }>();
  const begin = (resource: Named['resource']) => {
    const ids = new Set<string>();
    const rows = Promise.resolve().then(() => {
      waiting.delete(resource);
      return rowsOf(resource, [...ids]);
    });
    const turn = { ids, rows };
    waiting.set(resource, turn);
    return turn;
  };
  return async ({ resource, title }, id) => {
    if (getResource(resource).fields.id?.kind === 'uuid' && !isUuid(id)) return undefined;
    const turn = waiting.get(resource) ?? begin(resource);
    turn.ids.add(id);
    const found = (await turn.rows).get(id)?.[title];
    return typeof found === 'string' ? found : undefined;
  };
}

async function rowsOf(resource: Named['resource'], id: readonly string[]): Promise<Rows> {
  return new Map((await find(resource, { id })).map((row) => [row.id, row]));
}
