// The effects: every file of workflows/effects exports one. A process document, or a reason, asks for it by name.
import { discover } from '../discover.ts';
import { BootError } from '../errors.ts';
import { resources } from '../models/descriptor/registry.ts';
import type { ProcessDocument, ReasonItem } from '../rules/engine/documentTypes.ts';
import type { Effect } from './effect.ts';

async function findEffects(): Promise<Map<string, Effect>> {
  const found = new Map<string, Effect>();
  for (const { path, name, module } of await discover(new URL('./effects/', import.meta.url))) {
    const made = module[name] as Partial<Effect> | undefined;
    if (!made?.name || !made.apply) throw new BootError([`workflows/effects/${path} exports no effect called ${name}`]);
    if (!isSubject(made.subject))
      throw new BootError([`workflows/effects/${path} is about ${made.subject}, which is no resource`]);
    if (found.has(made.name)) throw new BootError([`two files of workflows/effects bring the effect ${made.name}`]);
    found.set(made.name, made as Effect);
  }
  return found;
}

const isSubject = (subject: string | undefined) =>
  subject === 'person' || subject === 'any' || resources.some(({ name }) => name === subject);

// Begins once the resources are read, which is more than order: Node 20 may run a module that both ways lead to before what it imports.
export const effects: ReadonlyMap<string, Effect> = await findEffects();

/** What a case does: what its reason says, else its process. @throws BootError for what no code does; it could not have been published */
export function effectOf({ key, effect: named }: ProcessDocument, reason?: ReasonItem): Effect {
  const name = reason?.effect ?? named ?? '';
  const found = effects.get(name);
  if (!found) throw new BootError([`process ${key}: unknown effect ${name}`]);
  return found;
}
