import type { Consequence } from '../../contract/consequence.ts';
import { pathOf, resources } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Hanging, Resource } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { count, getFor } from '../../models/store/gates/read.ts';

/** What hangs on a record, told before somebody does an act to it that would leave it without. @throws NotFound, Forbidden as the act does */
export async function countDependants(
  actor: Actor,
  resource: Resource,
  id: string,
  action: string,
): Promise<Consequence[]> {
  await getFor(actor, resource, id, action);
  return Promise.all(
    hangingOn(resource.name).map(
      async ({ resource: hanging, declared: { field, title, in: group, blocks = false } }) => {
        const filter = { [field]: id, ...(group && { state: statesOf(hanging.name, group) }) };
        return { title, path: pathOf(hanging), filter, blocks, ...(await count(actor, hanging.name, filter)) };
      },
    ),
  );
}

/** What resources declare of themselves, those that block first. */
export const hangingOn = (name: ResourceName): { resource: Resource; declared: Hanging }[] =>
  resources
    .flatMap((resource) => (resource.hangs ?? []).map((declared) => ({ resource, declared })))
    .filter(({ declared }) => declared.on === name);

/** By the name of a state or group that a descriptor gives. */
export const statesOf = (name: ResourceName, group: string): readonly string[] =>
  statesIn(name, group as Parameters<typeof statesIn>[1]);
