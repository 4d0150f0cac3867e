// Boot refuses a descriptor whose references, access, actions, columns or widgets do not exist; every problem is named.
import { fieldKinds } from '../fieldKinds/fieldKinds.ts';
import { crudActions, type Resource, roles } from './types.ts';

/** @returns one sentence per problem; empty when all is well. */
export function checkDescriptors(resources: readonly Resource[]): string[] {
  const names = new Set(resources.map((resource) => resource.name));
  return resources.flatMap((resource) =>
    [...checkFields(resource, names), ...checkAccess(resource), ...checkActions(resource), ...checkLists(resource)].map(
      (problem) => `models/resources/${resource.name}.ts: ${problem}`,
    ),
  );
}

function checkFields(resource: Resource, names: ReadonlySet<string>): string[] {
  return Object.entries(resource.fields).flatMap(([name, field]) => {
    const problems: string[] = [];
    if (!fieldKinds.has(field.kind))
      problems.push(`field ${name} has unknown kind ${field.kind}; known: ${[...fieldKinds.keys()].join(', ')}`);
    if (field.kind === 'reference' && !names.has(field.reference ?? ''))
      problems.push(`field ${name} refers to ${field.reference}, which is no resource`);
    if (field.kind === 'choice' && !field.choices) problems.push(`field ${name} is a choice without choices`);
    if (field.kind === 'identity' && !field.mask?.lower)
      problems.push(`field ${name} is an identity without a mask for lower unions`);
    if (!field.title.zh || !field.title.en) problems.push(`field ${name} needs a title in Chinese and English`);
    return problems;
  });
}

function checkAccess(resource: Resource): string[] {
  const known = new Set<string>([...crudActions, ...Object.keys(resource.actions ?? {})]);
  const entries = Object.entries(resource.access);
  if (!entries.length) return ['declares no access'];
  const problems = entries.flatMap(([role, access]) => [
    ...(roles.includes(role as never) ? [] : [`unknown role ${role}`]),
    ...[...(access?.own ?? []), ...(access?.lower ?? [])]
      .filter((action) => !known.has(action))
      .map((action) => `${role} is given unknown action ${action}`),
  ]);
  if (resource.scope.by === 'union' && resource.fields[resource.scope.field]?.reference !== 'union')
    problems.push(`scope field ${resource.scope.field} does not refer to a union`);
  if (resource.self && !resource.fields[resource.self.field])
    problems.push(`self field ${resource.self.field} does not exist`);
  return problems;
}

const checkActions = (resource: Resource): string[] =>
  Object.entries(resource.actions ?? {}).flatMap(([name, action]) =>
    resource.fields[action.field] ? [] : [`action ${name} looks at ${action.field}, which is no field`],
  );

function checkLists(resource: Resource): string[] {
  const field = (name: string) => resource.fields[name];
  const { columns, filters, sort } = resource.list;
  return [
    ...(field(resource.label) ? [] : [`label ${resource.label} is no field`]),
    ...columns.filter((name) => !field(name)).map((name) => `list column ${name} is no field`),
    ...columns
      .filter((name) => field(name)?.detail || field(name)?.hidden)
      .map((name) => `list column ${name} is not read in lists`),
    ...filters
      .filter((name) => (name === 'q' ? !resource.search : !field(name)))
      .map((name) => `list filter ${name} is impossible`),
    ...(field(sort.field)?.sortable || sort.field === 'id'
      ? []
      : [`lists sort by ${sort.field}, which is not sortable`]),
    ...(resource.search ?? []).filter((name) => !field(name)).map((name) => `search field ${name} is no field`),
  ];
}
