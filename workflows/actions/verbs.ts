// Every named action and the verb that does it: descriptors say the actions, files `*.action.ts` bring the verbs.
import { discover } from '../../discover.ts';
import { BootError } from '../../errors.ts';
import { resources } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Beginning, Counting, Verb, Verbs } from '../verb.ts';
import { pairVerbs } from './pairVerbs.ts';

let found: ReturnType<typeof findVerbs> | undefined;

/** By resource; read from the folders once. @throws BootError for an action without a verb, and a verb without an action */
export const verbs = () => {
  found ??= findVerbs();
  return found;
};

async function findVerbs() {
  const files = await discover(new URL('../', import.meta.url), '.action.ts');
  const { paired, problems } = pairVerbs(
    resources,
    files.map(({ path, module }) => ({ path: `workflows/${path}`, verbs: module.verbs as Verbs | undefined })),
  );
  if (problems.length) throw new BootError(problems);
  return paired;
}

export async function findVerb(resource: ResourceName, action: string): Promise<Verb | undefined> {
  const named = (await verbs()).get(resource)?.verbs ?? {};
  return Object.hasOwn(named, action) ? named[action] : undefined;
}

export const findCounting = async (resource: ResourceName, action: string): Promise<Counting | undefined> =>
  (await verbs()).get(resource)?.counts?.[action];

export const findBeginning = async (resource: ResourceName): Promise<Beginning | undefined> =>
  (await verbs()).get(resource)?.begin;
