import type { Resource } from '../../descriptor/types.ts';
import type { Row } from '../sql/rows.ts';
import type { Change } from './writeChanges.ts';

/** The changes of a transaction that wait for the next statement, in order, each found by its row. */
export class PendingChanges {
  readonly all: Change[] = [];
  private readonly byRow = new Map<string, Change>();

  push(change: Change): void {
    this.all.push(change);
    const name = nameOf(change.resource, change.row);
    if (!this.byRow.has(name)) this.byRow.set(name, change);
  }

  of = (resource: Resource, row: Row): Change | undefined => this.byRow.get(nameOf(resource, row));
}

const nameOf = (resource: Resource, { id }: Row): string => `${resource.name} ${id}`;

export function rowsByResource<C extends Change>(changes: readonly C[]): Map<Resource, C[]> {
  const groups = new Map<Resource, C[]>();
  for (const change of changes) {
    const group = groups.get(change.resource) ?? [];
    group.push(change);
    groups.set(change.resource, group);
  }
  return groups;
}
