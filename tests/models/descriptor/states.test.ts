import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resources } from '../../../models/descriptor/registry.ts';
import {
  actionStarts,
  groupTitle,
  isIn,
  isPossible,
  stateOf,
  statesIn,
  writeStarts,
} from '../../../models/descriptor/states.ts';
import type { Resource } from '../../../models/descriptor/types.ts';
import { snakeCase } from '../../../models/fieldKinds/snakeCase.ts';
import { application } from '../../../models/resources/application.ts';
import { sanction } from '../../../models/resources/sanction.ts';

const schema = readFileSync(new URL('../../../models/schema.sql', import.meta.url), 'utf8');
const tableOf = ({ table }: Resource): string => {
  const start = schema.indexOf(`CREATE TABLE ${table} (`);
  const end = schema.indexOf('\nCREATE TABLE ', start + 1);
  return schema.slice(start, end < 0 ? undefined : end);
};
const listed = (array: string): string[] => [...array.matchAll(/'(\w+)'/g)].map(([, value]) => value as string);
const checked = (resource: Resource, column: string): string[] | undefined => {
  const check = tableOf(resource).match(new RegExp(`CHECK \\(\\(${column} = ANY \\(ARRAY\\[([^\\]]*)\\]\\)\\)\\)`));
  return check?.[1] ? listed(check[1]) : undefined;
};

describe('the database', () => {
  const closed = resources.flatMap((resource) =>
    Object.entries(resource.fields).flatMap(([name, { kind, choices }]) =>
      kind === 'choice' && typeof choices === 'object' ? [{ resource, name, choices }] : [],
    ),
  );

  it.each(closed.filter(({ name }) => name === 'state').map((each) => [each.resource.name, each] as const))(
    'takes exactly the states of %s',
    (_, { resource, name, choices }) => {
      expect(checked(resource, snakeCase(name))?.sort()).toEqual(Object.keys(choices).sort());
    },
  );

  it('takes no other codes than the descriptors list, wherever it checks them', () => {
    const held = closed.filter(({ resource, name }) => checked(resource, snakeCase(name)));
    expect(held.length).toBeGreaterThan(10);
    for (const { resource, name, choices } of held)
      expect([resource.name, name, checked(resource, snakeCase(name))?.sort()]).toEqual([
        resource.name,
        name,
        Object.keys(choices).sort(),
      ]);
  });

  it('keeps its partial indexes over states that are asked for', () => {
    const groups = resources.flatMap((resource) =>
      [...tableOf(resource).matchAll(/WHERE [^;]*\(state = ANY \(ARRAY\[([^\]]*)\]\)/g)].map(([, states = '']) => ({
        resource: resource.name,
        states: listed(states).sort(),
      })),
    );
    expect(groups.length).toBeGreaterThan(4);
    for (const { resource, states } of groups) {
      const named = resources.find(({ name }) => name === resource)?.stateGroups ?? {};
      expect(Object.values(named).map((group) => [...group.in].sort())).toContainEqual(states);
    }
  });
});

describe('the states of a resource', () => {
  it('are asked for one by one, by group, or all', () => {
    expect(statesIn('application', 'inProgress')).toEqual(['submitted', 'opened']);
    expect(statesIn('application', 'draft')).toEqual(['draft']);
    expect(statesIn('application', 'all')).toEqual(Object.keys(application.states));
    expect(groupTitle('application', 'inProgress').zh).toBe('办理中');
    expect(groupTitle('application', 'draft').zh).toBe('暂存');
  });

  it('are those of its field, or begin at a moment', () => {
    expect(stateOf('application', { state: 'opened' })).toBe('opened');
    expect(stateOf('sanction', { liftedAt: null })).toBe('inForce');
    expect(stateOf('sanction', { liftedAt: '2026-01-01T00:00:00Z' })).toBe('lifted');
    expect(isIn('application', { state: 'opened' }, 'inProgress')).toBe(true);
    expect(isIn('application', { state: 'returned' }, 'inProgress')).toBe(false);
  });

  it('say what may happen to a row', () => {
    expect(isPossible('application', { state: 'submitted' }, 'withdraw')).toBe(true);
    expect(isPossible('application', { state: 'opened' }, 'withdraw')).toBe(false);
    expect(isPossible('sanction', { liftedAt: null }, 'lift')).toBe(true);
    expect(isPossible('sanction', { liftedAt: '2026-01-01T00:00:00Z' }, 'lift')).toBe(false);
  });

  it('say where a row may be changed or deleted, where that is not everywhere', () => {
    const startsOf = (name: string) => writeStarts(resources.find((each) => each.name === name) as Resource);
    const draft = { field: 'state', from: ['draft'] };
    expect(startsOf('document')).toEqual({ update: draft, delete: draft });
    for (const name of ['member', 'sanction', 'union', 'employer']) expect(startsOf(name)).toEqual({});
  });

  it('say where an action starts', () => {
    expect(actionStarts(application, 'open')).toEqual({ field: 'state', from: ['submitted'] });
    expect(actionStarts(application, 'reject')).toEqual({ field: 'state', from: ['submitted', 'opened'] });
    expect(actionStarts(sanction, 'lift')).toEqual({ field: 'liftedAt', from: [''] });
  });
});
