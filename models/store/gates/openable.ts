// Which of the records that a row points to its reader may open: the name of one he may know without that.
import { Op } from 'sequelize';
import { Forbidden } from '../../../errors.ts';
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { ResourceName } from '../../rows.ts';
import { selectSql, whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import type { Actor } from './actor.ts';
import { possibleIds, targetOf } from './labels.ts';
import { scopeCondition } from './read.ts';
import { scopeFor } from './scopeGate.ts';
import type { ShownRow } from './shownRow.ts';

/** The row with `_opens`, the fields whose record its reader may open. One query for each resource pointed to. */
export async function withOpenable<R extends ShownRow>(actor: Actor, resource: Resource, row: R): Promise<R> {
  const pointers = Object.entries(resource.fields).flatMap(([field, definition]) => {
    const target = row[field] ? targetOf(definition, row) : undefined;
    return target ? [{ field, target, id: String(row[field]) }] : [];
  });
  const targets = [...new Set(pointers.map(({ target }) => target))];
  const open = new Map(
    await Promise.all(
      targets.map(async (target): Promise<[ResourceName, Set<string>]> => {
        const ids = pointers.flatMap((each) => (each.target === target ? each.id : []));
        return [target, await openIds(actor, getResource(target), ids)];
      }),
    ),
  );
  return { ...row, _opens: pointers.flatMap(({ field, target, id }) => (open.get(target)?.has(id) ? field : [])) };
}

async function openIds(actor: Actor, resource: Resource, ids: readonly string[]): Promise<Set<string>> {
  const scope = await scopeFor(actor, resource, 'get').catch((error) => {
    if (error instanceof Forbidden) return undefined;
    throw error;
  });
  if (!scope) return new Set();
  const model = modelOf(resource);
  const where = whereSql(model, { [Op.and]: [{ id: possibleIds(resource, ids) }, ...scopeCondition(scope)] });
  const raws = await query(selectSql(model, { names: ['id'], where }), [], { replica: true });
  return new Set(raws.map(({ id }) => String(id)));
}
