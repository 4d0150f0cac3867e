import { Conflict } from '../../errors.ts';
import { type Role, roleTitles } from '../../models/descriptor/types.ts';

const unionRoles: readonly Role[] = ['unionAdmin', 'unionOperator'];

/** Roles that no person holds together: the three powers are three people, who audits or operates decides nothing himself, and who edits rules does not publish them. */
export function areApart(one: Role, other: Role): boolean {
  if (one === other) return false;
  const pair: readonly Role[] = [one, other];
  const both = (...roles: Role[]) => roles.every((role) => pair.includes(role));
  if (pair.includes('auditor') || both('systemAdmin', 'securityAdmin') || both('ruleEditor', 'rulePublisher'))
    return true;
  return pair.includes('systemAdmin') && unionRoles.some((role) => pair.includes(role));
}

/** @throws Conflict naming the role that he holds already */
export function refuseApart(role: Role, held: readonly Role[]): void {
  const against = held.find((other) => areApart(role, other));
  if (against)
    throw new Conflict(
      'roles-apart',
      `此人已有“${roleTitles[against].zh}”角色，不能兼任“${roleTitles[role].zh}”`,
      `The person is ${roleTitles[against].en.toLowerCase()} and cannot be ${roleTitles[role].en.toLowerCase()} as well`,
    );
}
