import { Conflict } from '../../errors.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { hangingOn, statesOf } from './countDependants.ts';

/** @throws Conflict naming the first of what must be dealt with before the record is closed */
export async function refuseWhileBlocked(tx: Tx, name: ResourceName, id: string): Promise<void> {
  for (const { resource, declared } of hangingOn(name).filter((each) => each.declared.blocks)) {
    const { field, title, in: group } = declared;
    const states = group && { state: statesOf(resource.name, group) };
    const where = { [field]: id, ...states } as Parameters<typeof tx.find<ResourceName>>[1];
    const [first] = await tx.find<ResourceName>(resource.name, where, { limit: 1 });
    if (!first) continue;
    const label = String((first as Record<string, unknown>)[resource.label] ?? '');
    throw new Conflict(
      'still-hanging',
      `还有${title.zh}（如“${label}”），请先处理`,
      `There are still ${title.en.toLowerCase()} (such as ${label})`,
      { resource: resource.name, recordId: first.id },
    );
  }
}
