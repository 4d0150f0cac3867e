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
  relationOf(row: Record<string, unknown>): RowRelation;
  /** Relations a row of this scope can have; masking of filters depends on it. */
  relations: readonly RowRelation[];
};

/** What changes nothing. Only these reach the rows of the unions above: what is inherited is read there, and changed by those it belongs to. */
const readingActions: ReadonlySet<string> = new Set(['list', 'get', 'export']);

type Granted = { power: Power; own: boolean; lower: boolean };

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
  const everything = grants.some((grant) => grant.own && grant.lower && isRoot(grant.power.path));
  return {
    where: everything
      ? undefined
      : { [Op.or]: grants.map((grant) => condition(resource, grant)).concat(aboveCondition(resource, ancestors)) },
    relationOf: (row) => {
      const unionId = row[idField] as string;
      return ownUnions.has(unionId) ? 'own' : ancestors.has(unionId) ? 'above' : 'lower';
    },
    relations: (await hasLowerUnions(grants.filter((grant) => grant.lower).map((grant) => grant.power.path)))
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

function condition(resource: Resource, { power, own, lower }: Granted): WhereOptions {
  const [from, to] = below(power.path);
  if (resource.scope.by === 'node') {
    const comparison =
      own && lower ? { [Op.gte]: from, [Op.lt]: to } : own ? { [Op.eq]: from } : { [Op.gt]: from, [Op.lt]: to };
    return { path: comparison };
  }
  if (!lower) return { [fieldOf(resource)]: power.unionId };
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

async function hasLowerUnions(paths: readonly string[]): Promise<boolean> {
  if (paths.some(isRoot)) return true;
  for (const path of paths) {
    const [from, to] = below(path);
    if ((await query('SELECT 1 FROM unions WHERE path > $1 AND path < $2 LIMIT 1', [from, to])).length) return true;
  }
  return false;
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
