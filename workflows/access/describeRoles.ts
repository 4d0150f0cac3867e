import type { RoleMeta } from '../../contract/role.ts';
import { powersOf } from '../../models/descriptor/rolePowers.ts';
import { sayPowers } from '../../models/descriptor/sayPowers.ts';
import { roles, roleTitles } from '../../models/descriptor/types.ts';
import { areApart } from './rolesApart.ts';

/** Every role as whoever grants it must know it. */
export const describeRoles = (): RoleMeta[] =>
  roles.map((role) => ({
    role,
    title: roleTitles[role],
    apart: roles.filter((other) => areApart(role, other)).map((other) => roleTitles[other]),
    powers: sayPowers(powersOf(role)),
  }));
