// Who decides cases, for SQL: the roles are those the access of applications lets approve, the rest is the database's `reviewers`.
import { getResource } from '../../descriptor/registry.ts';

/** The reviewers of a day, to stand in a FROM. `day`: a parameter or column of type date. */
export const reviewersOn = (day: string): string => `reviewers(${day}, ${rolesOf('own')}, ${rolesOf('lower')})`;

/** Whether a reviewer may decide the cases of a union at or below his own. Both are SQL; `reviewer` is the name of the row. */
export const decidesCasesOf = (reviewer: string, unionId: string): string =>
  `CASE WHEN ${reviewer}.union_id = ${unionId} THEN ${reviewer}.decides_own ELSE ${reviewer}.decides_lower END`;

function rolesOf(relation: 'own' | 'lower'): string {
  const roles = Object.entries(getResource('application').access)
    .filter(([, allowed]) => allowed[relation]?.includes('approve'))
    .map(([role]) => role);
  return `'{${roles.join(',')}}'::text[]`;
}
