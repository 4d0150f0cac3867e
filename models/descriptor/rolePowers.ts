// What a role lets its holder do, read from the descriptors: the only place where it stands.
import { resources } from './registry.ts';
import type { Resource, Role } from './types.ts';

/** How what is acted upon stands to the union of the grant. */
export const reaches = ['own', 'lower'] as const;
export type Reach = (typeof reaches)[number];

/** One act on the records of one resource that hang on the union itself, or on those below. */
export type RolePower = { resource: Resource; act: string; reach: Reach };

export const powersOf = (role: Role): RolePower[] =>
  resources.flatMap((resource) =>
    reaches.flatMap((reach) => (resource.access[role]?.[reach] ?? []).map((act) => ({ resource, act, reach }))),
  );
