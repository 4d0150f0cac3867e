// How rows leave the database for a reader: scoped, filtered, counted cheaply and masked.
import { Op, type WhereOptions } from 'sequelize';
import { validate as isUuid } from 'uuid';
import { BadRequest, Forbidden, NotFound } from '../../../errors.ts';
import { getResource, resourceOf } from '../../descriptor/registry.ts';
import type { crudActions, Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { Actions, Acts, ResourceName, Rows } from '../../rows.ts';
import type { Created } from '../../writtenRow.ts';
import type { Row } from '../sql/rows.ts';
import { type Select, selectSql, whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import type { Actor } from './actor.ts';
import { countUpTo, type RowCondition } from './countUpTo.ts';
import { filterCondition } from './filter.ts';
import { isMaskedFor, present } from './maskGate.ts';
import { mergedPageSql } from './mergedPage.ts';
import { inScopeUnions, newestByUnionSql, type ScopeUnions } from './rowsByUnion.ts';
import { type Scope, scopeFor, selfScope } from './scopeGate.ts';
import type { Listed, Shown, ShownRow } from './shownRow.ts';

export type ListQuery = {
  filter?: unknown;
  sort?: readonly [field: string, order: string];
  /** First and last row, both included, from 0. */
  range?: readonly [number, number];
};
export type Page<R = ShownRow> = { rows: R[]; total: number; estimated: boolean };
type As = { as?: 'self' | undefined };
type Action<N extends ResourceName> = Actions[N] | Acts[N] | (typeof crudActions)[number];

const maxPage = 1000;
/** Beyond it, taking so many of each union is no longer little. */
const deepPage = 1000;

/** A page of rows this actor may list. The total is exact to 10,000 and an estimate beyond. */
export async function list(actor: Actor, resource: Resource, request?: ListQuery, options?: As): Promise<Page>;
export async function list<N extends ResourceName>(
  actor: Actor,
  name: N,
  request?: ListQuery,
  options?: As,
): Promise<Page<Listed<N>>>;
export async function list(
  actor: Actor,
  named: Resource | ResourceName,
  request: ListQuery = {},
  { as }: As = {},
): Promise<Page<unknown>> {
  const resource = resourceOf(named);
  const scope = await scopeFor(actor, resource, 'list', as);
  const [from, to] = request.range ?? [0, 24];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from || to - from >= maxPage) {
    throw new BadRequest(
      'bad-range',
      `range 应为 [起, 止]，一页最多 ${maxPage} 行`,
      `range is [from, to], at most ${maxPage} rows`,
      [{ path: 'range', message: '范围不对', messageEn: 'There is no such range', seen: [from, to] }],
    );
  }
  const names = Object.keys(resource.fields).filter(
    (field) => !resource.fields[field]?.hidden && !resource.fields[field]?.detail,
  );
  const condition = conditionSql(resource, scope, request.filter);
  const slice = { names, offset: from, limit: to - from + 1 };
  const [raws, count] = await Promise.all([
    query(pageSql(resource, scope, request.sort, { ...condition, ...slice }), [], { replica: true }),
    countUpTo(modelOf(resource), condition),
  ]);
  return {
    rows: raws.map((raw) => present(resource, raw, scope, names)),
    ...count,
  };
}

type PageWanted = RowCondition & { names: readonly string[]; offset: number; limit: number };

function pageSql(
  resource: Resource,
  scope: Scope,
  sort: ListQuery['sort'],
  { scopeUnions, also, ...slice }: PageWanted,
): string {
  const model = modelOf(resource);
  const order = orderOf(resource, scope, sort);
  const byUnion = scopeUnions && slice.offset < deepPage && isNewestFirst(resource, sort) ? scopeUnions : undefined;
  const pageOf = (part: typeof slice) =>
    byUnion ? newestByUnionSql(model, byUnion, part) : selectSql(model, { ...part, order });
  return also ? mergedPageSql(model, { ...slice, order, also }, pageOf) : pageOf(slice);
}

/** What rows must meet; when they belong to few unions, also union by union. */
function conditionSql(resource: Resource, scope: Scope, filter: unknown): RowCondition {
  const model = modelOf(resource);
  const filtered = [...(scope.shownOnly ? [scope.shownOnly] : []), ...filterCondition(resource, filter, scope)];
  const within = (where: WhereOptions | undefined) =>
    whereSql(model, { [Op.and]: [...(where ? [where] : []), ...filtered] });
  const also = scope.also && { also: within(scope.also) };
  if (resource.scope.by !== 'union' || !scope.unionIds) return { where: within(scope.where), ...also };
  const where = whereSql(model, { [Op.and]: filtered });
  const scopeUnions: ScopeUnions = { column: snakeCase(resource.scope.field), ids: scope.unionIds, where };
  return { where: inScopeUnions(model, scopeUnions), scopeUnions, ...also };
}

/** One row, whole. @throws NotFound also when it lies outside the scope: the answer does not tell which. */
export async function get(actor: Actor, resource: Resource, id: string, options?: As): Promise<ShownRow>;
export async function get<N extends ResourceName>(actor: Actor, name: N, id: string, options?: As): Promise<Shown<N>>;
export async function get(actor: Actor, named: Resource | ResourceName, id: string, { as }: As = {}): Promise<unknown> {
  const resource = resourceOf(named);
  const scope = await scopeFor(actor, resource, 'get', as);
  return readOne(resource, scope, id);
}

/** The row when the actor may do `action` on it, not merely see it. @throws NotFound, Forbidden */
export async function getFor(
  actor: Actor,
  resource: Resource,
  id: string,
  action: string,
  options?: As,
): Promise<ShownRow>;
export async function getFor<N extends ResourceName>(
  actor: Actor,
  name: N,
  id: string,
  action: Action<N>,
  options?: As,
): Promise<Shown<N>>;
export async function getFor(
  actor: Actor,
  named: Resource | ResourceName,
  id: string,
  action: string,
  { as }: As = {},
): Promise<unknown> {
  const resource = resourceOf(named);
  const row = await get(actor, resource, id, { as });
  const acting = await scopeFor(actor, resource, action, as);
  await readOne(resource, acting, id).catch((error) => {
    if (!(error instanceof NotFound)) throw error;
    throw new Forbidden(
      'not-allowed',
      `您没有权限对这条“${resource.title.zh}”执行此操作`,
      `You may not ${action} this ${resource.title.en}`,
      { resource: resource.name, action },
    );
  });
  return row;
}

/** A record the program has in hand, whole and in clear, as its own person may see it. */
export function showOwn<N extends ResourceName>(actor: Actor, name: N, row: Rows[N] | Created<N>): Shown<N>;
export function showOwn(actor: Actor, name: ResourceName, row: Row): unknown {
  const resource = getResource(name);
  const names = Object.keys(resource.fields).filter((field) => !resource.fields[field]?.hidden);
  return present(resource, row, selfScope(actor, resource, 'get'), names, (_, value) => value);
}

async function readOne(resource: Resource, scope: Scope, id: string): Promise<ShownRow> {
  const names = Object.keys(resource.fields).filter((field) => !resource.fields[field]?.hidden);
  if (resource.fields.id?.kind === 'uuid' && !isUuid(id)) throw new NotFound();
  const model = modelOf(resource);
  const where = whereSql(model, { [Op.and]: [{ id }, ...scopeCondition(scope)] });
  const [raw] = await query(selectSql(model, { names, where, limit: 1 }));
  if (!raw) throw new NotFound();
  return present(resource, raw, scope, names);
}

/** How many rows this actor may list under a filter. */
export async function count(
  actor: Actor,
  name: ResourceName,
  filter?: unknown,
  { as }: As = {},
): Promise<{ total: number; estimated: boolean }> {
  const resource = getResource(name);
  const scope = await scopeFor(actor, resource, 'list', as);
  return countUpTo(modelOf(resource), conditionSql(resource, scope, filter));
}

export function conditions(resource: Resource, scope: Scope, filter: unknown): WhereOptions {
  return { [Op.and]: [...scopeCondition(scope), ...filterCondition(resource, filter, scope)] };
}

export const scopeCondition = ({ where, also, shownOnly }: Scope): WhereOptions[] => [
  ...(shownOnly ? [shownOnly] : []),
  ...(where ? [also ? { [Op.or]: [where, also] } : where] : []),
];

function isNewestFirst(resource: Resource, sort: ListQuery['sort']): boolean {
  const [name, direction] = sort ?? [resource.list.sort.field, resource.list.sort.order];
  return name === 'createdAt' && orders.get(direction) === 'DESC';
}

const orders: ReadonlyMap<unknown, 'ASC' | 'DESC'> = new Map([
  ['ASC', 'ASC'],
  ['asc', 'ASC'],
  ['DESC', 'DESC'],
  ['desc', 'DESC'],
] as const);

function orderOf(resource: Resource, scope: Scope, sort: ListQuery['sort']): NonNullable<Select['order']> {
  const [name, direction] = sort ?? [resource.list.sort.field, resource.list.sort.order];
  const sortable = Object.entries(resource.fields)
    .filter(([key, each]) => each.sortable || key === 'id')
    .map(([key]) => key);
  const field = sortable.includes(name) ? resource.fields[name] : undefined;
  const order = orders.get(direction);
  if (!field || !order) {
    const zh = `不能这样排序；字段可用：${sortable.join('、')}，方向可用：ASC、DESC`;
    const en = `Cannot sort so; fields: ${sortable.join(', ')}, directions: ASC, DESC`;
    throw new BadRequest('bad-sort', zh, en, [
      {
        path: 'sort',
        message: zh,
        messageEn: en,
        seen: [name, direction].map((each) => (typeof each === 'string' ? each : typeof each)),
      },
    ]);
  }
  if (isMaskedFor(field, scope))
    throw new Forbidden(
      'masked-field',
      `“${field.title.zh}”已脱敏，不能排序`,
      `${field.title.en} is masked and cannot be sorted by`,
    );
  return name === 'id'
    ? [['id', order]]
    : [
        [name, order],
        ['id', 'ASC'],
      ];
}
