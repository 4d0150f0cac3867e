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

let divisions: Map<string, Division> | undefined;

/** All divisions by code, parents before children. */
export function readDivisions(): ReadonlyMap<string, Division> {
  divisions ??= parse(gunzipSync(readFileSync(new URL('./divisions.tsv.gz', import.meta.url))).toString('utf8'));
  return divisions;
}

function parse(text: string): Map<string, Division> {
  const found = new Map<string, Division>();
  const spoken = new Map<string, string>();
  const rows = text
    .trimEnd()
    .split('\n')
    .slice(1)
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
