import type { Title } from './words.ts';

/** A role, and what it lets its holder do, a sentence for each resource. */
export type RoleMeta = {
  role: string;
  title: Title /** Roles that the same person cannot hold. */;
  apart: Title[];
  powers: Title[];
};
