// The hot search of the public form: unions, and employers that lead to one, by two characters and more. Two short indexed queries:
// the region the applicant stands in, then everywhere else.

import type { Rows } from '../../rows.ts';
import { piecesOf, wordsOf } from '../sql/grams.ts';
import { type HoldingScope, holdsSql, roughlySql } from '../sql/holdsSql.ts';
import { query } from '../sql/sql.ts';
import { ancestorsOf } from '../sql/unionPath.ts';
import { rarestPieces } from './rarestPieces.ts';

export type UnionHit = {
  id: string;
  name: string;
  kind: Rows['union']['kind'];
  type: Rows['union']['type'];
  acceptsMembers: boolean;
  path: string;
  divisionId: string | null;
  industryParentId: string | null;
  employerId: string | null;
  employerName: string | null;
  /** Whether the union itself holds members. */
  holds: boolean;
  /** Short and former names of what was found. */
  otherNames: string[];
};
type Found = Omit<UnionHit, 'holds' | 'otherNames'> & {
  formerNames: string[];
  aliases: string[];
  shortName: string | null;
};

const columns = `u.id, u.name, u.kind, u.type, u.accepts_members AS "acceptsMembers", u.path, u.division_id AS "divisionId", u.industry_parent_id AS "industryParentId"`;

/** Where the applicant stands: a prefix of division codes, or a branch of the industry tree. */
export type Area = { region?: string | undefined; branch?: { ids: string[]; nodes: string[] } | undefined };
type Around = Area & { where: 'inside' | 'outside'; limit: number };
/** Whether they hold members: those that do are what is looked for. */
type Unions = Around & { holds: boolean; holding: readonly HoldingScope[] };

export async function findUnions(q: string, options: Unions): Promise<UnionHit[]> {
  const text = await textCondition(q, 'unions', 'u', [
    'u.name',
    "coalesce(u.short_name, '')",
    "array_to_string(u.former_names, ' ')",
    "array_to_string(u.aliases, ' ')",
    'u.initials',
    "coalesce(u.credit_code, '')",
  ]);
  const area = areaCondition(options, 'u', text.parameters);
  const { parameters } = text;
  const roughly = roughlySql('u', options.holding, { holds: options.holds, parameters });
  const holds = holdsSql('u', options.holding, parameters);
  // The names are put together here: there it would be done for every row that is sorted.
  const found = await query<Found>(
    `SELECT ${columns}, NULL AS "employerId", NULL AS "employerName", u.former_names AS "formerNames", u.aliases, u.short_name AS "shortName" FROM unions u
     WHERE u.state = 'active' AND ${roughly}${options.holds ? '' : 'NOT '}${holds} AND ${text.sql}${area} ORDER BY u.member_count DESC, u.id LIMIT ${Math.trunc(options.limit)}`,
    parameters,
  );
  return found.map(({ formerNames, aliases, shortName, ...hit }) => ({
    ...hit,
    holds: options.holds,
    otherNames: [...formerNames, ...aliases, shortName ?? ''],
  }));
}

/** Employers that have no union, or none that lives. */
export async function findEmployersWithout(q: string, options: Around): Promise<{ id: string; name: string }[]> {
  const text = await textCondition(q, 'employers', 'e', employerTexts);
  const area = areaCondition({ ...options, branch: undefined }, 'e', text.parameters);
  return query(
    `SELECT e.id, e.name FROM employers e LEFT JOIN unions u ON u.id = e.union_id AND u.state = 'active'
     WHERE u.id IS NULL AND ${text.sql}${area} LIMIT ${Math.trunc(options.limit)}`,
    text.parameters,
  );
}

const employerTexts = ['e.name', "array_to_string(e.former_names, ' ')", 'e.initials', "coalesce(e.credit_code, '')"];

/** Employers whose union is known. */
export async function findEmployers(q: string, options: Omit<Unions, 'holds'>): Promise<UnionHit[]> {
  const text = await textCondition(q, 'employers', 'e', employerTexts);
  const area = areaCondition(options, 'e', text.parameters);
  const holds = holdsSql('u', options.holding, text.parameters);
  return query<UnionHit>(
    `SELECT ${columns}, e.id AS "employerId", e.name AS "employerName", ${holds} AS holds, e.former_names AS "otherNames" FROM employers e JOIN unions u ON u.id = e.union_id AND u.state = 'active'
     WHERE ${text.sql}${area} LIMIT ${Math.trunc(options.limit)}`,
    text.parameters,
  );
}

/** Names of the unions between the root and some paths, to say where a hit lies: path → '江 › 南 › …'. */
export async function breadcrumbs(paths: readonly string[]): Promise<Map<string, string>> {
  const chains = new Map(paths.map((path) => [path, ancestorsOf(path).slice(1)]));
  const wanted = [...new Set([...chains.values()].flat())];
  const names = new Map(
    (await query<{ path: string; name: string }>('SELECT path, name FROM unions WHERE path = ANY($1)', [wanted])).map(
      (row) => [row.path, row.name],
    ),
  );
  return new Map(
    [...chains].map(([path, chain]) => [
      path,
      chain
        .map((each) => names.get(each) ?? '')
        .filter(Boolean)
        .join(' › '),
    ]),
  );
}

async function textCondition(
  q: string,
  table: 'unions' | 'employers',
  alias: string,
  texts: readonly string[],
): Promise<{ sql: string; parameters: unknown[] }> {
  const parameters: unknown[] = [];
  const parts: string[] = [];
  for (const word of wordsOf(q)) {
    parts.push(`${alias}.grams @> $${parameters.push(await rarestPieces(table, piecesOf(word)))}::text[]`);
    if ([...word].length === 2) continue;
    const pattern = `$${parameters.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`;
    parts.push(`(${texts.map((text) => `lower(${text}) LIKE ${pattern}`).join(' OR ')})`);
  }
  return { sql: parts.join(' AND '), parameters };
}

/** Employers lie in a region by themselves, in an industry by their union. */
function areaCondition({ region, branch, where }: Around, table: 'u' | 'e', parameters: unknown[]): string {
  if (branch) {
    const ids = `$${parameters.push(branch.ids)}::uuid[]`;
    const nodes = `$${parameters.push(branch.nodes)}::text[]`;
    const inside = `(coalesce(u.industry_parent_id = ANY(${ids}), false) OR string_to_array(u.path, '/') && ${nodes})`;
    return where === 'inside' ? ` AND ${inside}` : ` AND NOT ${inside}`;
  }
  if (!region) return '';
  const from = `$${parameters.push(region)}`;
  const to = `$${parameters.push(`${region}~`)}`;
  const inside = `${table}.division_id >= ${from} AND ${table}.division_id < ${to}`;
  return where === 'inside' ? ` AND ${inside}` : ` AND (${table}.division_id IS NULL OR NOT (${inside}))`;
}
