/** Where a table holds: `kind/type` of the unions that hold members in any case, and of those whose own field says whether. */
export type HoldingScope = { path: string; always: readonly string[]; may: readonly string[] };

/** Whether a union holds members directly, by the nearest of the places above it. @param alias of the table of unions */
export function holdsSql(alias: string, scopes: readonly HoldingScope[], parameters: unknown[]): string {
  const pair = `${alias}.kind || '/' || ${alias}.type`;
  const arms = [...scopes]
    .sort((one, other) => other.path.length - one.path.length)
    .map(({ path, always, may }) => {
      const top = `$${parameters.push(path)}::text`;
      const holds = `(${pair} = ANY($${parameters.push(always)}::text[]) OR (${alias}.accepts_members AND ${pair} = ANY($${parameters.push(may)}::text[])))`;
      return `WHEN ${alias}.path ^@ ${top} THEN ${holds}`;
    });
  return arms.length ? `(CASE ${arms.join(' ')} ELSE false END)` : 'false';
}
