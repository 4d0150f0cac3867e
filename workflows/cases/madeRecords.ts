import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Made, MadeRows } from '../effect.ts';

/** What came of a case, as people are told: the number of the record, or what it is called. */
export type MadeRecord = { resource: ResourceName; id: string; title: string };

type Row = { id: string; [field: string]: unknown };
const rowsOf = ({ before: _, ...rows }: MadeRows): [ResourceName, Row][] =>
  Object.entries(rows) as [ResourceName, Row][];

export const recordsOf = (made: MadeRows): MadeRecord[] =>
  rowsOf(made).map(([resource, row]) => ({
    resource,
    id: row.id,
    title: String(row.number ?? row[getResource(resource).label] ?? ''),
  }));

/** How the case keeps it. */
export function madeColumns(made: MadeRows): Partial<Rows['application']> {
  const { before, member } = made;
  const kept: Made = {
    ...Object.fromEntries(rowsOf(made).map(([resource, { id }]) => [resource, id])),
    ...(before && { before }),
  };
  return {
    made: Object.keys(kept).length ? kept : null,
    ...(member ? { memberId: member.id } : {}),
  };
}
