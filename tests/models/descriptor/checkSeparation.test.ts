import { expect, it } from '@jest/globals';
import { checkSeparation } from '../../../models/descriptor/checkSeparation.ts';
import { getResource, resources } from '../../../models/descriptor/registry.ts';
import type { Resource, Role } from '../../../models/descriptor/types.ts';

/** A resource as somebody would soften it. */
const softened = (name: Parameters<typeof getResource>[0], role: Role, ...acts: string[]): Resource => {
  const resource: Resource = getResource(name);
  return { ...resource, access: { ...resource.access, [role]: { own: acts } } };
};

it('no descriptor softens the separation of powers', () => {
  expect(resources.flatMap(checkSeparation)).toEqual([]);
});

it.each([
  ['an auditor who writes', softened('union', 'auditor', 'list', 'update'), 'auditor may update'],
  ['a grant given by others', softened('grant', 'systemAdmin', 'create'), 'only security administrators'],
  ['a security administrator who reads members', softened('member', 'securityAdmin', 'get'), 'looks after no people'],
  ['a system administrator who decides', softened('application', 'systemAdmin', 'approve'), 'looks after no people'],
  ['an editor who publishes', softened('document', 'ruleEditor', 'publish'), 'a second person'],
  ['a publisher who writes', softened('document', 'rulePublisher', 'update'), 'a second person'],
])('%s is refused at boot', (_, resource, problem) => {
  expect(checkSeparation(resource).join()).toContain(problem);
});
