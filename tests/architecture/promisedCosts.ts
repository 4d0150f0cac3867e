// What each kind of thing may cost, besides what `npm run generate` writes: which files, and the most of each.
type Cost = readonly [path: RegExp, most: number];

const any = Number.POSITIVE_INFINITY;
const migration: Cost[] = [
  [/^models\/migrations\/\d{4}-[\w-]+\.sql$/, 1],
  [/^models\/migrations\/\d{4}-[\w-]+\.down\.sql$/, 1],
];
const documents: Cost = [/^rules\/packs\/base\/\w+\.[\w.]+\.json$/, any];

export const promised: Readonly<Record<string, readonly Cost[]>> = {
  resource: [[/^models\/resources\/\w+\.ts$/, 1], ...migration],
  // And a line of a descriptor.
  field: migration,
  process: [documents],
  effect: [[/^workflows\/effects\/\w+\.ts$/, 1], documents],
  documentKind: [[/^rules\/kinds\/holiday\/(kind\.ts|schema\.json|lint\.ts|cases\.json)$/, 4]],
  formWidget: [
    [/^rules\/widgets\/\w+\.ts$/, 1],
    [/^member-ui\/widgets\/\w+\.tsx$/, 1],
    [/^admin-ui\/src\/widgets\/\w+\.tsx$/, 1],
  ],
  job: [[/^jobs\/tasks\/\w+\.ts$/, 1]],
  panelOverride: [[/^admin-ui\/src\/screens\/\w+\/override\.tsx$/, 1]],
  province: [[/^rules\/packs\/fujian\/[\w.]+\.json$/, any]],
};

/** What the command writes anew for all of these. */
export const generated = ['models/rows.ts', 'models/schema.sql', 'rules/documents.ts'];

/** The files of a thing that nothing promises, and what is promised of it and missing. */
export function unpromised(kind: string, paths: readonly string[]): string[] {
  const costs = promised[kind] ?? [];
  const missing = costs.filter(([pattern]) => !paths.some((path) => pattern.test(path)));
  const allowed = costs.flatMap(([pattern, most]) => paths.filter((path) => pattern.test(path)).slice(0, most));
  return [...paths.filter((path) => !allowed.includes(path)), ...missing.map(([pattern]) => `missing: ${pattern}`)];
}
