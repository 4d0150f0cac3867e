import { isRoot } from './unionPath.ts';

/** Where a table holds: `kind/type`, or `kind/*` for every type, of the unions that hold members in any case, and of those whose own field says whether. */
export type HoldingScope = { path: string; always: readonly string[]; may: readonly string[] };

/**
 * Whether a union holds members directly, by the nearest of the places above it. What holds everywhere is no case to be compared with
 * the path of each union.
 * @param alias of the table of unions
 */
export function holdsSql(alias: string, scopes: readonly HoldingScope[], parameters: unknown[]): string {
  const { everywhere, nearer } = byReach(scopes);
  const otherwise = everywhere ? scopeSql(alias, everywhere, parameters) : 'false';
  if (nearer.length === 0) return `(${otherwise})`;
  const arms = nearer.map((scope) => {
    const top = `$${parameters.push(scope.path)}::text`;
    return `WHEN ${alias}.path ^@ ${top} THEN ${scopeSql(alias, scope, parameters)}`;
  });
  return `(CASE ${arms.join(' ')} ELSE ${otherwise} END)`;
}

/**
 * What all that hold (or all that do not) have in common, where that is cheap to look at: the database looks at what costs least
 * first, and `holdsSql` costs more than to compare a text. Ends with AND; empty where there is nothing.
 */
export function roughlySql(
  alias: string,
  scopes: readonly HoldingScope[],
  { holds, parameters }: { holds: boolean; parameters: unknown[] },
): string {
  const kindsIn = ({ always }: HoldingScope, isMeant: (pair: string) => boolean) =>
    always.filter(isMeant).map((pair) => pair.split('/')[0] as string);
  if (holds) {
    const [only, ...others] = [...new Set(scopes.flatMap((scope) => kindsIn(scope, () => true)))];
    if (others.length) return '';
    const isOnly = only ? ` OR ${alias}.kind = $${parameters.push(only)}::text` : '';
    return `(${alias}.accepts_members${isOnly}) AND `;
  }
  const { everywhere, nearer } = byReach(scopes);
  const whole = [everywhere, ...nearer].map((scope) => (scope ? kindsIn(scope, (pair) => pair.endsWith('/*')) : []));
  const [kind] = (whole[0] ?? []).filter((each) => whole.every((kinds) => kinds.includes(each)));
  return kind ? `${alias}.kind <> $${parameters.push(kind)}::text AND ` : '';
}

function byReach(scopes: readonly HoldingScope[]) {
  const longestFirst = [...scopes].sort((one, other) => other.path.length - one.path.length);
  return {
    everywhere: longestFirst.find(({ path }) => isRoot(path)),
    nearer: longestFirst.filter(({ path }) => !isRoot(path)),
  };
}

function scopeSql(alias: string, { always, may }: HoldingScope, parameters: unknown[]): string {
  const holding = [...typesByKind(alias, always, parameters)];
  const asked = typesByKind(alias, may, parameters);
  if (asked.length) holding.push(`(${alias}.accepts_members AND (${asked.join(' OR ')}))`);
  return holding.length ? holding.join(' OR ') : 'false';
}

/** Two columns compared as they stand: put together they would be put together for every row. */
function typesByKind(alias: string, pairs: readonly string[], parameters: unknown[]): string[] {
  const types = new Map<string, string[]>();
  for (const pair of pairs) {
    const [kind = '', type = ''] = pair.split('/');
    types.set(kind, [...(types.get(kind) ?? []), type]);
  }
  return [...types].map(([kind, each]) => {
    const isKind = `${alias}.kind = $${parameters.push(kind)}::text`;
    return each.includes('*') ? isKind : `(${isKind} AND ${alias}.type = ANY($${parameters.push(each)}::text[]))`;
  });
}
