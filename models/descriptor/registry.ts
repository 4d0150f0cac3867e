// Finds every descriptor in models/resources: a new file there is a new resource, with no list to edit.
import { discover } from '../../discover.ts';
import type { ResourceName } from '../rows.ts';
import type { Resource } from './types.ts';

const byName = new Map<string, Resource>();
const byPath = new Map<string, Resource>();
for (const { path, name, module } of await discover(new URL('../resources/', import.meta.url))) {
  const resource = module[name] as Resource | undefined;
  if (!resource) throw new Error(`models/resources/${path} must export \`${name}\``);
  byName.set(name, resource);
  byPath.set(pathOf(resource), resource);
}

/** 'membership_events' → 'membershipEvents': the segment of the URL. */
export function pathOf(resource: Resource): string {
  return resource.table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export const resources: readonly Resource[] = [...byName.values()];

export function getResource(name: ResourceName): Resource {
  const resource = byName.get(name);
  if (!resource) throw new Error(`there is no resource ${name}`);
  return resource;
}

export const findResourceByPath = (path: string): Resource | undefined => byPath.get(path);

/** A resource by its name, or itself: functions take either, a name for typed rows and a descriptor where any resource will do. */
export const resourceOf = (resource: Resource | ResourceName): Resource =>
  typeof resource === 'string' ? getResource(resource) : resource;
