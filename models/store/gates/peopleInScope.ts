// Rows of one person, found by the keyed hash of his number. Whoever types a whole number learns nothing from it that he did not
// know, so it is compared where the field is masked too; the scope holds as everywhere.
import { Op } from 'sequelize';
import { getResource } from '../../descriptor/registry.ts';
import type { ResourceName } from '../../rows.ts';
import { selectSql, whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import type { Actor } from './actor.ts';
import { present } from './maskGate.ts';
import { scopeCondition } from './read.ts';
import { scopeFor } from './scopeGate.ts';
import type { ShownRow } from './shownRow.ts';

const most = 20;

/** @param field holds the hash; the newest rows come first, at most twenty */
export async function rowsOfPerson(
  actor: Actor,
  name: ResourceName,
  field: string,
  hashes: readonly string[],
): Promise<ShownRow[]> {
  if (!hashes.length) return [];
  const resource = getResource(name);
  const scope = await scopeFor(actor, resource, 'list');
  const model = modelOf(resource);
  const names = Object.keys(resource.fields).filter(
    (each) => !resource.fields[each]?.hidden && !resource.fields[each]?.detail,
  );
  const where = whereSql(model, { [Op.and]: [{ [field]: [...hashes] }, ...scopeCondition(scope)] });
  const raws = await query(selectSql(model, { names, where, order: [['createdAt', 'DESC']], limit: most }));
  return raws.map((raw) => present(resource, raw, scope, names));
}
