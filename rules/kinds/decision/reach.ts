// Rows that can never speak: a cell no value satisfies, or an earlier row that takes every case first.

import type { Finding } from '../../../contract/finding.ts';
import type { CompiledDecision } from '../../engine/compile.ts';
import { finding, warning } from '../../engine/finding.ts';
import { codesOf } from '../../facts/factDefinition.ts';

// Pairs of rows compared; beyond it the report would cost more than it is worth while typing.
const mostRows = 300;

function has(bits: Uint32Array, row: number): boolean {
  return (bits[row >> 5]! & (1 << (row & 31))) !== 0;
}

/** Regions that some real value lies in: beyond a closed list there is nothing. */
function liveRegions(compiled: CompiledDecision) {
  return compiled.columns.map((column) => {
    const fact = compiled.catalogue.get(column.fact);
    const values = (fact && codesOf(fact)) ?? [];
    const open = new Set(column.open.map(({ row }) => row));
    const all = column.regions();
    const samples = new Set(all.map(({ sample }) => sample));
    const isClosed = values.length > 0 && values.every((value) => samples.has(value));
    const regions = all.filter(({ sample }) => !isClosed || sample === null || values.includes(String(sample)));
    return { column, open, regions };
  });
}

export function lintReach(compiled: CompiledDecision): Finding[] {
  const { document, rowCount } = compiled;
  const columns = liveRegions(compiled);
  const never = document.rows.flatMap(({ id, when }, row) =>
    columns
      .filter(
        ({ column, open, regions }) =>
          when.properties?.[column.fact] && !open.has(row) && !regions.some(({ bits }) => has(bits, row)),
      )
      .map(({ column }) =>
        finding(
          'never-true',
          `/rows/${row}/when/properties/${column.fact}`,
          `行“${id}”的这个条件永远不成立`,
          `This test of the row "${id}" can never hold`,
          { seen: when.properties?.[column.fact] },
        ),
      ),
  );
  if (never.length > 0 || document.hit !== 'first' || rowCount > mostRows) return never;
  const covers = (earlier: number, later: number): boolean =>
    columns.every(
      ({ open, regions }) => !open.has(earlier) && regions.every(({ bits }) => has(bits, earlier) || !has(bits, later)),
    );
  return document.rows.flatMap(({ id }, later) => {
    const earlier = document.rows.findIndex((_, index) => index < later && covers(index, later));
    if (earlier < 0) return [];
    const by = document.rows[earlier]!.id;
    return [
      warning(
        'unreachable-row',
        `/rows/${later}`,
        `行“${id}”永远轮不到，前面的“${by}”已包含它`,
        `The row "${id}" is never reached: "${by}" comes first and covers it`,
        { seen: id, needed: by },
      ),
    ];
  });
}
