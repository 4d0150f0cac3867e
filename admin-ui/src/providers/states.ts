import { type Row, resourceMeta } from './meta.ts';

/** The states of a group, as the server says. */
export const statesIn = (path: string, group: string): readonly string[] =>
  resourceMeta(path)?.stateGroups[group] ?? [group];

export const isIn = (path: string, row: Row, group: string): boolean => statesIn(path, group).includes(row.state);
