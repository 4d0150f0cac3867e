import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type Division = {
  id: string;
  name: string;
  parentId: string | null;
  level: 'province' | 'city' | 'county' | 'street';
  fullName: string;
  statOnly: boolean;
};

const levels: Record<number, Division['level']> = { 2: 'province', 4: 'city', 6: 'county', 9: 'street' };
/** Rows that only hold others: nobody says them in an address. */
const unspoken = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const read = new Map<number, Map<string, Division>>();

/** Divisions by code, parents before children. @param longest codes have so many digits at most: 6 leaves out the streets, nine in ten */
export function readDivisions(longest = 9): ReadonlyMap<string, Division> {
  const known = read.get(longest);
  if (known) return known;
  const text = gunzipSync(readFileSync(new URL('./divisions.tsv.gz', import.meta.url))).toString('utf8');
  const divisions = parse(text, longest);
  read.set(longest, divisions);
  return divisions;
}

function parse(text: string, longest: number): Map<string, Division> {
  const found = new Map<string, Division>();
  const spoken = new Map<string, string>();
  const rows = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => line.indexOf('\t') <= longest)
    .map((line) => line.split('\t') as [string, string, string, string, string]);
  for (const [id, name, parent, , source] of rows.sort(([a], [b]) => a.length - b.length)) {
    const level = levels[id.length];
    if (!level) throw new Error(`divisions.tsv.gz: code ${id}`);
    const above = spoken.get(parent) ?? '';
    const repeats = found.get(parent)?.name === name;
    spoken.set(id, repeats || unspoken.has(name) ? above : above + name);
    found.set(id, {
      id,
      name,
      parentId: parent || null,
      level,
      fullName: repeats ? above : above + name,
      statOnly: source === 'stat-only',
    });
  }
  return found;
}
