// Scope is a gate: which rows a reader may see, as one condition that every read carries.
import { literal, Op, type WhereOptions } from 'sequelize';
import { Forbidden } from '../../errors.ts';
import type { Relation, Resource } from '../descriptor/types.ts';
import { snakeCase } from '../fieldKinds/column.ts';
import type { Actor, Power } from './actor.ts';
import { database } from './connect.ts';
import { query } from './sql.ts';

export type RowRelation = Relation | 'above';
export type Scope = {
  /** undefined: everything. */
  where: WhereOptions | undefined;
  /** The unions of the scope one by one, when they are few. */
  unions?: readonly string[] | undefined;
  relationOf(row: Record<string, unknown>): RowRelation;
  /** Relations a row of this scope can have; masking of filters depends on it. */
  relations: readonly RowRelation[];
};

/** What changes nothing. Only these reach the rows of the unions above: what is inherited is read there, and changed by those it belongs to. */
const readingActions: ReadonlySet<string> = new Set(['list', 'get', 'export']);

type Granted = { power: Power; own: boolean; lower: boolean };
/** A grant and the unions below it when they are few; undefined when they are many. */
type Reach = Granted & { lowerUnions: readonly string[] | undefined };

/** Up to so many are named one by one: then the database knows from its statistics how many rows to expect, and plans for it. */
const fewUnions = 100;

/** Everything at and below '/1/5/' sorts between '/1/5/' and '/1/50' ('0' follows '/'): a range that any B-tree serves. */
export const below = (path: string): [string, string] => [path, `${path.slice(0, -1)}0`];

/** @throws Forbidden when nothing the actor holds allows the action. */
export async function scopeFor(actor: Actor, resource: Resource, action: string, as?: 'self'): Promise<Scope> {
  if (as === 'self') return selfScope(actor, resource, action);
  if (actor.kind !== 'person') return { where: undefined, relationOf: () => 'own', relations: ['own'] };
  if (actor.readOnly && !readingActions.has(action)) throw secondFactorNeeded();
  const grants = actor.powers.flatMap((power): Granted[] => {
    const access = resource.access[power.role];
    const own = access?.own?.includes(action) ?? false;
    const lower = access?.lower?.includes(action) ?? false;
    return own || lower ? [{ power, own, lower }] : [];
  });
  if (!grants.length) throw notAllowed(resource, action);
  if (resource.scope.by === 'everyone') return { where: undefined, relationOf: () => 'lower', relations: ['lower'] };

  const ownUnions = new Set(grants.filter((grant) => grant.own).map((grant) => grant.power.unionId));
  const inherits = resource.scope.by === 'union' && resource.scope.ancestors === true && readingActions.has(action);
  const ancestors = inherits ? await unionsAbove(grants) : new Set<string>();
  const idField = resource.scope.by === 'node' ? 'id' : resource.scope.field;
  const reaches = await Promise.all(grants.map(reachOf));
  const everything = grants.some((grant) => grant.own && grant.lower && isRoot(grant.power.path));
  return {
    where: everything
      ? undefined
      : { [Op.or]: reaches.map((reach) => condition(resource, reach)).concat(aboveCondition(resource, ancestors)) },
    unions: resource.scope.by === 'union' && !ancestors.size ? namedUnions(reaches) : undefined,
    relationOf: (row) => {
      const unionId = row[idField] as string;
      return ownUnions.has(unionId) ? 'own' : ancestors.has(unionId) ? 'above' : 'lower';
    },
    relations: reaches.some(({ lower, lowerUnions }) => lower && lowerUnions?.length !== 0)
      ? ['own', 'lower']
      : ['own'],
  };
}

export function selfScope(actor: Actor, resource: Resource, action: string): Scope {
  const self = resource.self;
  if (!actor.accountId || !self?.actions.includes(action)) throw notAllowed(resource, action);
  return { where: { [self.field]: actor.accountId }, relationOf: () => 'self', relations: ['self'] };
}

const isRoot = (path: string) => path.split('/').length === 3;

/** Paths lately seen to have many unions below them. How many does not decide who sees what, only how it is asked. */
const crowded = new Map<string, number>();
const rememberMs = 60_000;

async function reachOf(grant: Granted): Promise<Reach> {
  const { path } = grant.power;
  if (!grant.lower || isRoot(path) || (crowded.get(path) ?? 0) > Date.now())
    return { ...grant, lowerUnions: undefined };
  const rows = await query<{ id: string }>(
    'SELECT id FROM unions WHERE path > $1 AND path < $2 LIMIT $3',
    [...below(path), fewUnions + 1],
    { prepared: true },
  );
  if (rows.length > fewUnions) {
    if (crowded.size > 1000) crowded.clear();
    crowded.set(path, Date.now() + rememberMs);
  }
  return { ...grant, lowerUnions: rows.length > fewUnions ? undefined : rows.map(({ id }) => id) };
}

function namedUnions(reaches: readonly Reach[]): readonly string[] | undefined {
  const named = new Set<string>();
  for (const { power, own, lower, lowerUnions } of reaches) {
    if (lower && !lowerUnions) return undefined;
    for (const id of [...(own ? [power.unionId] : []), ...(lower ? (lowerUnions ?? []) : [])]) named.add(id);
  }
  return [...named];
}

function condition(resource: Resource, { power, own, lower, lowerUnions }: Reach): WhereOptions {
  const [from, to] = below(power.path);
  if (resource.scope.by === 'node') {
    const comparison =
      own && lower ? { [Op.gte]: from, [Op.lt]: to } : own ? { [Op.eq]: from } : { [Op.gt]: from, [Op.lt]: to };
    return { path: comparison };
  }
  if (!lower) return { [fieldOf(resource)]: power.unionId };
  if (lowerUnions)
    return { [fieldOf(resource)]: { [Op.in]: own ? [power.unionId, ...lowerUnions] : [...lowerUnions] } };
  const quote = (text: string) => database().escape(text);
  const column = `"${resource.name}"."${snakeCase(fieldOf(resource))}"`;
  return literal(
    `${column} IN (SELECT id FROM unions WHERE path ${own ? '>=' : '>'} ${quote(from)} AND path < ${quote(to)})`,
  ) as unknown as WhereOptions;
}

const fieldOf = (resource: Resource) => (resource.scope.by === 'union' ? resource.scope.field : 'id');

const aboveCondition = (resource: Resource, ancestors: ReadonlySet<string>): WhereOptions[] =>
  ancestors.size ? [{ [fieldOf(resource)]: { [Op.in]: [...ancestors] } }] : [];

/** Unions above the grants, without those that another grant reaches as its own or a lower one. */
async function unionsAbove(grants: readonly Granted[]): Promise<Set<string>> {
  const held = (path: string) =>
    grants.some(({ power, own, lower }) => (path === power.path ? own : lower && path.startsWith(power.path)));
  const paths = grants.flatMap(({ power }) => {
    const nodes = power.path.split('/').slice(1, -1);
    return nodes.slice(1).map((_, index) => `/${nodes.slice(0, index + 1).join('/')}/`);
  });
  const wanted = [...new Set(paths)].filter((path) => !held(path));
  if (!wanted.length) return new Set();
  return new Set(
    (await query<{ id: string }>('SELECT id FROM unions WHERE path = ANY($1)', [wanted])).map((row) => row.id),
  );
}

function notAllowed(resource: Resource, action: string): Forbidden {
  return new Forbidden(
    'not-allowed',
    `您没有权限对“${resource.title.zh}”执行此操作（${action}）`,
    `You may not ${action} ${resource.title.en}`,
    { resource: resource.name, action },
  );
}

const secondFactorNeeded = () =>
  new Forbidden(
    'second-factor-needed',
    '请先启用动态口令；在此之前只能查看',
    'Turn on the second factor first; until then you may only read',
  );
