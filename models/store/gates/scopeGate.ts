// Scope is a gate: which rows a reader may see, as one condition that every read carries.
import { literal, Op, type WhereOptions } from 'sequelize';
import { Forbidden } from '../../../errors.ts';
import { actsOf } from '../../descriptor/states.ts';
import { generalActs, type Resource } from '../../descriptor/types.ts';
import type { Relation } from '../../fieldKinds/fieldKind.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { database } from '../sql/connect.ts';
import { remember } from '../sql/remember.ts';
import { query } from '../sql/sql.ts';
import { ancestorsOf, belowSql, isRoot, isWithin, withinSql } from '../sql/unionPath.ts';
import type { Actor, Power } from './actor.ts';

export type RowRelation = Relation | 'above' | 'told';
export type Scope = {
  /** undefined: everything. */
  where: WhereOptions | undefined;
  /** Rows beyond these that concern one of its unions as well (`also` of the declaration): few, and found by an index of their own. */
  also?: WhereOptions | undefined;
  /** What every row must meet besides: rows that are still somebody's own affair are withheld. */
  shownOnly?: WhereOptions | undefined;
  /** The ids of the unions of the scope as an array in SQL, when they are few. */
  unionIds?: string | undefined;
  relationOf(row: Record<string, unknown>): RowRelation;
  /** Relations a row of this scope can have; masking of filters depends on it. */
  relations: readonly RowRelation[];
};

/** What changes nothing. Only these reach the rows of the unions above: what is inherited is read there, and changed by those it belongs to. */
const readingActions: ReadonlySet<string> = new Set(['list', 'get', 'export']);

type Granted = { power: Power; own: boolean; lower: boolean };
/** A grant, and how many lower unions it reaches. */
type Reach = Granted & { lowerUnions: 'none' | 'some' | 'many' };

/** The rows of up to so many unions are looked for union by union. */
const mostScopeUnions = 100;

/** @throws Forbidden when nothing the actor holds allows the action. */
export async function scopeFor(actor: Actor, resource: Resource, action: string, as?: 'self'): Promise<Scope> {
  if (as === 'self') return selfScope(actor, resource, action);
  if (actor.kind !== 'person') return { where: undefined, relationOf: () => 'own', relations: ['own'] };
  if (!readingActions.has(action)) assertMayWrite(actor);
  const grants = actor.powers.flatMap((power): Granted[] => {
    const access = resource.access[power.role];
    const own = access?.own?.includes(action) ?? false;
    const lower = access?.lower?.includes(action) ?? false;
    return own || lower ? [{ power, own, lower }] : [];
  });
  const self = ownRows(actor, resource, action);
  if (!grants.length && !self) throw notAllowed(resource, action);
  if (resource.scope.by === 'everyone') return { where: undefined, relationOf: () => 'lower', relations: ['lower'] };

  const ownUnions = new Set(grants.filter((grant) => grant.own).map((grant) => grant.power.unionId));
  const inherits = resource.scope.by === 'union' && resource.scope.ancestors === true && readingActions.has(action);
  const ancestors = inherits ? await unionsAbove(grants) : new Set<string>();
  const { also } = resource.scope.by === 'union' ? resource.scope : {};
  const idFields = [fieldOf(resource), ...(also ? [also] : [])];
  const reaches = await Promise.all(grants.map(reachOf));
  const conditions = [...reaches.map((reach) => condition(resource, reach)), ...aboveCondition(resource, ancestors)];
  const everything = grants.some((grant) => grant.own && grant.lower && isRoot(grant.power.path));
  return {
    where: everything ? undefined : { [Op.or]: self ? [...conditions, self] : conditions },
    also: also && !everything ? alsoCondition(resource, also, reaches) : undefined,
    shownOnly: notPrivate(resource, actor),
    unionIds: resource.scope.by === 'union' && !ancestors.size && !self ? scopeUnionIdsSql(reaches) : undefined,
    relationOf: (row) => {
      if (resource.self && self && row[resource.self.field] === actor.accountId) return 'self';
      const among = (unions: ReadonlySet<string>) => idFields.some((field) => unions.has(row[field] as string));
      return among(ownUnions) || isOwnForNow(resource, row, ownUnions) ? 'own' : among(ancestors) ? 'above' : 'lower';
    },
    relations: [
      ...(self ? (['self'] as const) : []),
      ...(reaches.some((reach) => reach.lowerUnions !== 'none') ? (['own', 'lower'] as const) : (['own'] as const)),
    ],
  };
}

/** Drafts are their person's affair, whoever looks after the union. */
function notPrivate({ scope }: Resource, { accountId }: Actor): WhereOptions | undefined {
  if (scope.by !== 'union' || !scope.private) return undefined;
  const { states: hidden, to } = scope.private;
  return { [Op.or]: [{ state: { [Op.notIn]: [...hidden] } }, ...(accountId ? [{ [to]: accountId }] : [])] };
}

/** Whoever reviews or checks a case of another union sees it as its own union does, as long as it is his to. */
function isOwnForNow(
  { scope, stateGroups }: Resource,
  row: Record<string, unknown>,
  ownUnions: ReadonlySet<string>,
): boolean {
  if (scope.by !== 'union') return false;
  return (scope.ownWhile ?? []).some(
    ({ field, in: group }) =>
      ownUnions.has(row[field] as string) && (stateGroups?.[group]?.in.includes(String(row.state)) ?? false),
  );
}

/** Which rows are his own, where those come besides what his powers show. */
function ownRows({ accountId }: Actor, { self }: Resource, action: string): Record<string, string> | undefined {
  return self?.besides && accountId && self.actions.includes(action) ? { [self.field]: accountId } : undefined;
}

export function selfScope(actor: Actor, resource: Resource, action: string): Scope {
  const self = resource.self;
  if (!actor.accountId || !self?.actions.includes(action)) throw notAllowed(resource, action);
  const { field, toldBy = field } = self;
  const isTold = (row: Record<string, unknown>) => Boolean(row[toldBy]) && row[toldBy] !== actor.accountId;
  return {
    where: { [field]: actor.accountId },
    relationOf: (row) => (isTold(row) ? 'told' : 'self'),
    relations: self.toldBy ? ['self', 'told'] : ['self'],
  };
}

async function reachOf(grant: Granted): Promise<Reach> {
  const { path } = grant.power;
  if (!grant.lower) return { ...grant, lowerUnions: 'none' };
  if (isRoot(path)) return { ...grant, lowerUnions: 'many' };
  return { ...grant, lowerUnions: await lowerUnionsOf(path) };
}

/**
 * Whether few or many unions lie below one does not decide who sees what, only how it is asked. That none does is asked each
 * time: where something is, less may be shown.
 */
const lowerUnionsOf = remember(
  { most: 1000, ms: 60_000, keeps: (size) => size !== 'none' },
  async (path: string): Promise<Reach['lowerUnions']> => {
    const sql = `SELECT FROM unions WHERE ${belowSql('path', '$1')} LIMIT $2`;
    const { length } = await query(sql, [path, mostScopeUnions + 1], { prepared: true });
    return length > mostScopeUnions ? 'many' : length ? 'some' : 'none';
  },
);

/** Undefined when there are many, and when there is only one's own: that one the database finds as well by itself. */
function scopeUnionIdsSql(reaches: readonly Reach[]): string | undefined {
  if (reaches.some((reach) => reach.lowerUnions === 'many') || reaches.every((reach) => reach.lowerUnions === 'none'))
    return undefined;
  return `ARRAY(SELECT id FROM unions WHERE ${reaches.map((reach) => pathSql('path', reach)).join(' OR ')})`;
}

function pathSql(path: string, { power, own, lower }: Granted): string {
  const top = database().escape(power.path);
  if (!lower) return `${path} = ${top}`;
  return own ? withinSql(path, top) : belowSql(path, top);
}

function condition(resource: Resource, reach: Reach): WhereOptions {
  if (resource.scope.by === 'node') return literal(pathSql(`"${resource.name}"."path"`, reach));
  // One's own union is named: then the database knows from its statistics how many rows to expect, and plans for it.
  if (reach.lowerUnions === 'none') return reach.own ? { [fieldOf(resource)]: reach.power.unionId } : nothing();
  const column = `"${resource.name}"."${snakeCase(fieldOf(resource))}"`;
  return literal(`${column} IN (SELECT id FROM unions WHERE ${pathSql('path', reach)})`);
}

/** The main field says first whose a row is: what it reaches is no further row. */
function alsoCondition(resource: Resource, also: string, reaches: readonly Reach[]): WhereOptions {
  const reached = `(SELECT id FROM unions WHERE ${reaches.map((reach) => pathSql('path', reach)).join(' OR ')})`;
  const column = (field: string) => `"${resource.name}"."${snakeCase(field)}"`;
  return literal(`${column(also)} IN ${reached} AND ${column(fieldOf(resource))} NOT IN ${reached}`);
}

const nothing = () => literal('false');

const fieldOf = (resource: Resource) => (resource.scope.by === 'union' ? resource.scope.field : 'id');

const aboveCondition = (resource: Resource, ancestors: ReadonlySet<string>): WhereOptions[] =>
  ancestors.size ? [{ [fieldOf(resource)]: { [Op.in]: [...ancestors] } }] : [];

/** Unions above the grants, without those that another grant reaches as its own or a lower one. */
async function unionsAbove(grants: readonly Granted[]): Promise<Set<string>> {
  const held = (path: string) =>
    grants.some(({ power, own, lower }) => (path === power.path ? own : lower && isWithin(path, power.path)));
  const wanted = [...new Set(grants.flatMap(({ power }) => ancestorsOf(power.path)))].filter((path) => !held(path));
  if (!wanted.length) return new Set();
  return new Set(
    (await query<{ id: string }>('SELECT id FROM unions WHERE path = ANY($1)', [wanted])).map((row) => row.id),
  );
}

function notAllowed(resource: Resource, action: string): Forbidden {
  // Lists and records are looked at.
  const act = actsOf(resource)[action] ?? generalActs.read;
  return new Forbidden(
    'not-allowed',
    `您没有权限对“${resource.title.zh}”执行“${act.zh}”`,
    `You may not do this to “${resource.title.en}”: ${act.en}`,
    { resource: resource.name, action },
  );
}

/** @throws Forbidden while a second factor is missing; for acts that pass no scope, too. */
export function assertMayWrite({ readOnly }: Actor): void {
  if (readOnly)
    throw new Forbidden(
      'second-factor-needed',
      '请先启用动态口令；在此之前只能查看',
      'Turn on the second factor first; until then you may only read',
    );
}
