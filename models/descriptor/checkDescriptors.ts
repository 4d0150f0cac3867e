// Boot refuses a descriptor whose references, access, actions, columns or widgets do not exist; every problem is named.
import type { InputSchema } from '../../contract/meta.ts';
import { fieldKinds } from '../fieldKinds/fieldKinds.ts';
import { checkSeparation } from './checkSeparation.ts';
import { actsIn, actsOf } from './states.ts';
import { crudActions, type Resource, roles } from './types.ts';

/** @returns one sentence per problem; empty when all is well. */
export function checkDescriptors(resources: readonly Resource[]): string[] {
  const names = new Set(resources.map((resource) => resource.name));
  const titles = new Map<string, string>();
  return resources.flatMap((resource) =>
    [
      ...checkFields(resource, names),
      ...checkAccess(resource),
      ...checkSeparation(resource),
      ...checkStates(resource),
      ...checkInputs(resource),
      ...checkActTitles(resource, titles),
      ...checkLists(resource),
    ].map((problem) => `models/resources/${resource.name}.ts: ${problem}`),
  );
}

function checkFields(resource: Resource, names: ReadonlySet<string>): string[] {
  return Object.entries(resource.fields).flatMap(([name, field]) => {
    const problems: string[] = [];
    if (!fieldKinds.has(field.kind))
      problems.push(`field ${name} has unknown kind ${field.kind}; known: ${[...fieldKinds.keys()].join(', ')}`);
    if (field.kind === 'reference' && !names.has(field.reference ?? ''))
      problems.push(`field ${name} refers to ${field.reference}, which is no resource`);
    if (field.listedIn && resource.fields[field.listedIn]?.kind !== 'stringList')
      problems.push(`field ${name} is listed in ${field.listedIn}, which is no list of texts`);
    if (field.kind === 'choice' && !field.choices && !field.codes)
      problems.push(`field ${name} is a choice without choices`);
    if (field.kind === 'identity' && !field.mask?.lower)
      problems.push(`field ${name} is an identity without a mask for lower unions`);
    if (field.sealed && field.kind !== 'json') problems.push(`field ${name} is sealed, which only JSON can be`);
    if (field.widget === 'answers' && !field.sealed) problems.push(`field ${name} holds answers of people, unsealed`);
    if (!field.title.zh || !field.title.en) problems.push(`field ${name} needs a title in Chinese and English`);
    return problems;
  });
}

const roleNames: ReadonlySet<string> = new Set(roles);

function checkAccess(resource: Resource): string[] {
  const actionNames = new Set<string>([...crudActions, ...Object.keys(resource.actions ?? {})]);
  const entries = Object.entries(resource.access);
  if (!entries.length) return ['declares no access'];
  const problems = entries.flatMap(([role, access]) => [
    ...(roleNames.has(role) ? [] : [`unknown role ${role}`]),
    ...[...(access?.own ?? []), ...(access?.lower ?? [])]
      .filter((action) => !actionNames.has(action))
      .map((action) => `${role} is given unknown action ${action}`),
  ]);
  if (resource.scope.by === 'union')
    for (const field of [
      resource.scope.field,
      resource.scope.also,
      ...(resource.scope.ownWhile ?? []).map(({ field }) => field),
    ])
      if (field && resource.fields[field]?.reference !== 'union')
        problems.push(`scope field ${field} does not refer to a union`);
  if (resource.self && !resource.fields[resource.self.field])
    problems.push(`self field ${resource.self.field} does not exist`);
  return problems;
}

function checkStates(resource: Resource): string[] {
  const states = Object.entries(resource.states ?? {});
  const acts = actsOf(resource);
  const possible = new Set(states.flatMap(([, state]) => actsIn(state, ['staff'])));
  return [
    ...(resource.states && !resource.fields.state && !states.some(([, { since }]) => since)
      ? ['has states, but neither a field `state` nor a moment says which']
      : []),
    ...states.flatMap(([name, state]) => [
      ...(state.since && !resource.fields[state.since] ? [`state ${name} begins at ${state.since}, no field`] : []),
      ...actsIn(state)
        .filter((act) => !Object.hasOwn(acts, act))
        .map((act) => `in state ${name} one may ${act}, which is no act of it`),
    ]),
    ...Object.entries(resource.stateGroups ?? {}).flatMap(([group, { in: members }]) =>
      members.filter((state) => !resource.states?.[state]).map((state) => `group ${group} holds no state ${state}`),
    ),
    ...Object.keys(resource.actions ?? {})
      .filter((action) => !possible.has(action))
      .map((action) => `action ${action} is possible for staff in no state`),
  ];
}

/** What an act asks for is read in both languages. */
function checkInputs({ actions = {} }: Resource): string[] {
  return Object.entries(actions).flatMap(([action, { input }]) => {
    const { properties = {} } = (input ?? {}) as InputSchema;
    const titled = Object.entries(properties).flatMap(([name, property]) => [
      [name, property] as const,
      ...(property.oneOf ?? []).map((option) => [`${name} ${option.const}`, option] as const),
    ]);
    return titled
      .filter(([, { title, 'x-en': english }]) => !title || !english)
      .map(([name]) => `input ${name} of ${action} needs a title in Chinese and English`);
  });
}

/** One act, one word: the audit names an act without the resource it was done to. */
function checkActTitles(resource: Resource, titles: Map<string, string>): string[] {
  return Object.entries(actsOf(resource)).flatMap(([act, { zh, en }]) => {
    const title = `${zh} / ${en}`;
    const first = titles.get(act) ?? title;
    titles.set(act, first);
    return first === title ? [] : [`act ${act} is called ${title} here and ${first} elsewhere`];
  });
}

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
      .filter((name) => (name === 'q' ? !resource.search && !resource.searchThrough : !field(name)))
      .map((name) => `list filter ${name} is impossible`),
    ...(field(sort.field)?.sortable || sort.field === 'id'
      ? []
      : [`lists sort by ${sort.field}, which is not sortable`]),
    ...(resource.search ?? []).filter((name) => !field(name)).map((name) => `search field ${name} is no field`),
    ...(resource.searchThrough && !field(resource.searchThrough.field)
      ? [`is searched through ${resource.searchThrough.field}, which is no field`]
      : []),
    ...(resource.found && !resource.search ? ['is to be found, but has no search'] : []),
    ...(resource.found ?? [])
      .filter((name) => !field(name) || field(name)?.detail || field(name)?.hidden)
      .map((name) => `what a hit tells, ${name}, is not read in lists`),
  ];
}
