// The permission matrix: what every role may do to every resource, row by row, against what the descriptors declare.

import { beforeAll, describe, expect, it } from '@jest/globals';
import { resources } from '../../models/descriptor/registry.ts';
import { crudActions, type Resource, type Role, roles } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor, PersonActor } from '../../models/store/gates/actor.ts';
import { assertInScope } from '../../models/store/gates/assertInScope.ts';
import { get, getFor, list } from '../../models/store/gates/read.ts';
import { query } from '../../models/store/sql/sql.ts';
import { runAction } from '../../workflows/actions/runAction.ts';
import { readDashboard } from '../../workflows/dashboard/readDashboard.ts';
import { createRecord } from '../../workflows/records/createRecord.ts';
import { removeRecord } from '../../workflows/records/removeRecord.ts';
import { updateRecord } from '../../workflows/records/updateRecord.ts';
import type { Person } from '../support/build.ts';
import { buildUnion, personActor } from '../support/build.ts';
import { plantEveryResource } from '../support/everyResource.ts';
import { setUpStore } from '../support/setUpStore.ts';
import { wellFormed } from '../support/wellFormed.ts';

const places = ['own', 'lower', 'grandchild', 'parent', 'top', 'sibling'] as const;
type Place = (typeof places)[number];

let unions: Record<Place, Rows['union']>;
let rows: Record<Place, Record<string, string>>;
let persons: Record<Place, Person>;
setUpStore();
beforeAll(async () => {
  const above = (parent: Rows['union'] | null) => buildUnion(parent, { kind: 'aboveBase', acceptsMembers: true });
  const top = await above(null);
  const parent = await above(top);
  const own = await above(parent);
  const lower = await above(own);
  unions = { top, parent, own, lower, grandchild: await above(lower), sibling: await above(parent) };
  rows = {} as typeof rows;
  persons = {} as typeof persons;
  for (const place of places) {
    const { ids, person } = await plantEveryResource(unions[place]);
    rows[place] = ids;
    persons[place] = person;
  }
});

const holderOf = (role: Role): Actor => ({
  kind: 'person',
  accountId: '00000000-0000-4000-8000-000000000001',
  label: role,
  powers: [{ role, unionId: unions.own.id, path: unions.own.path }],
});

/** The declaration read plainly: which relation a place is, and whether its list names the action. */
function declared(resource: Resource, role: Role, action: string, place: Place): boolean {
  const { own = [], lower = [] } = resource.access[role] ?? {};
  if (resource.scope.by === 'everyone') return [...own, ...lower].includes(action);
  if (place === 'own') return own.includes(action);
  if (place === 'lower' || place === 'grandchild') return lower.includes(action);
  const inherits = resource.scope.by === 'union' && resource.scope.ancestors === true && place !== 'sibling';
  return inherits && ['list', 'get'].includes(action) && [...own, ...lower].includes(action);
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error) => {
      if (![403, 404].includes(error.status)) throw error;
      return false;
    },
  );

const actionsOf = (resource: Resource) => [
  ...crudActions.filter((action) => action !== 'create'),
  ...Object.keys(resource.actions ?? {}),
];

describe.each(resources.map((resource) => [resource.name, resource] as const))('%s', (name, resource) => {
  const idAt = (place: Place) => rows[place][name] as string;

  /** A union is created below another: under one's own it is a lower one. */
  const whereCreated = (place: Place): Place => (resource.scope.by === 'node' && place === 'own' ? 'lower' : place);

  async function seen(actor: Actor, action: string, place: Place): Promise<boolean> {
    if (action === 'list')
      return succeeds(
        list(actor, name, { filter: { id: [idAt(place)] } }).then(
          ({ rows: found }) => found.length === 1 || Promise.reject({ status: 404 }),
        ),
      );
    return succeeds(action === 'get' ? get(actor, name, idAt(place)) : getFor(actor, resource, idAt(place), action));
  }

  it.each(roles)('gives the role %s what its descriptor declares, and nothing else', async (role) => {
    const actor = holderOf(role);
    const expected: string[] = [];
    const observed: string[] = [];
    for (const place of places) {
      for (const action of actionsOf(resource)) {
        const reading = ['list', 'get'].includes(action) || declared(resource, role, 'get', place);
        if (declared(resource, role, action, place) && reading) expected.push(`${action} ${place}`);
        if (await seen(actor, action, place)) observed.push(`${action} ${place}`);
      }
    }
    expect(observed).toEqual(expected);
  });

  it.each(roles)('lets the role %s create only where its descriptor declares', async (role) => {
    const observed: string[] = [];
    const expected: string[] = [];
    for (const place of places) {
      if (declared(resource, role, 'create', whereCreated(place))) expected.push(place);
      const key = resource.scope.by === 'node' ? 'parentId' : 'unionId';
      if (await succeeds(assertInScope(holderOf(role), resource, { [key]: unions[place].id }, 'create')))
        observed.push(place);
    }
    expect(observed).toEqual(expected);
  });

  it('refuses every generic write that is not declared, and writes nothing', async () => {
    const before = await query(`SELECT * FROM ${resource.table} ORDER BY id`);
    const allowed: string[] = [];
    for (const role of roles) {
      for (const place of places) {
        const refuses = async (action: string, work: () => Promise<unknown>) => {
          const where = action === 'create' ? whereCreated(place) : place;
          if (declared(resource, role, action, where)) return;
          const error = await work().then(
            () => undefined,
            (refusal) => refusal,
          );
          // Input that is not whole is refused before anybody asks who sends it.
          if (![403, 404].includes(error?.status) && !(action === 'create' && error?.status === 422))
            allowed.push(`${role} ${action} ${place}: ${error?.status}`);
        };
        const actor = holderOf(role);
        await refuses('create', () => createRecord(actor, name, validInput(name, place)));
        await refuses('update', () => updateRecord(actor, name, idAt(place), {}, 1));
        await refuses('delete', () => removeRecord(actor, name, idAt(place)));
      }
    }
    expect(allowed).toEqual([]);
    expect(await query(`SELECT * FROM ${resource.table} ORDER BY id`)).toEqual(before);
  });

  it('lets nobody write who has not turned on his second factor, and shows nothing to somebody without powers', async () => {
    for (const role of roles) {
      for (const action of actionsOf(resource).filter((each) => !['list', 'get', 'export'].includes(each))) {
        expect(await seen({ ...holderOf(role), readOnly: true }, action, 'own')).toBe(false);
      }
    }
    const nobody: Actor = { ...holderOf('unionAdmin'), powers: [] };
    for (const action of actionsOf(resource)) expect(await seen(nobody, action, 'own')).toBe(false);
  });

  it('gives a person of his own rows what the descriptor declares for himself', async () => {
    const self = resource.self?.actions ?? [];
    for (const place of ['own', 'sibling'] as const) {
      const me = personActor(persons[place]);
      for (const action of actionsOf(resource).filter((each) => each !== 'list')) {
        const expected = self.includes(action) && self.includes('get');
        expect(await succeeds(getFor(me, resource, idAt(place), action, { as: 'self' }))).toBe(expected);
        const other = place === 'own' ? 'sibling' : 'own';
        expect(await succeeds(getFor(me, resource, idAt(other), action, { as: 'self' }))).toBe(false);
        // Not asked for as himself, they come where the descriptor says that they come besides.
        const besides = expected && resource.self?.besides === true;
        expect(await succeeds(getFor(me, resource, idAt(place), action))).toBe(besides);
        expect(await succeeds(getFor(me, resource, idAt(other), action))).toBe(false);
      }
      const listed = await list(me, name, { range: [0, 99] }, { as: 'self' }).then(
        (page) => page.rows.map((row) => row.id),
        () => undefined,
      );
      expect(listed === undefined).toBe(!self.includes('list'));
      if (listed && name !== 'audit') expect(listed).toEqual([idAt(place)]);
    }
  });
});

function validInput(name: string, place: Place): Record<string, unknown> {
  const unionId = unions[place].id;
  const accountId = persons[place].id;
  const inputs: Record<string, Record<string, unknown>> = {
    account: { name: '某人', unionId },
    employer: { name: '某公司', unionId },
    union: { name: '某工会', kind: 'base', type: 'other', acceptsMembers: true, parentId: unionId },
    grant: { accountId, unionId, role: 'unionAdmin' },
    document: { kind: 'text', key: 'some', title: '文本', unionId, body: {} },
    sanction: { memberId: rows[place].member, unionId, process: 'join', reason: '原因' },
  };
  return inputs[name] ?? {};
}

describe('An action', () => {
  const actions = resources.flatMap((resource) =>
    Object.keys(resource.actions ?? {}).map((action) => [resource, action] as const),
  );

  it.each(actions.map(([resource, action]) => [resource.name, action, resource] as const))(
    '%s %s is refused to every role that does not hold it, and to whoever lacks his second factor',
    async (name, action, resource) => {
      const refusals = new Set([403, 404]);
      for (const role of roles) {
        const statusOf = (actor: Actor) =>
          runAction(actor, resource, rows.own[name] as string, action, wellFormed(resource, action)).then(
            () => 200,
            (error) => error.status as number,
          );
        const held = declared(resource, role, action, 'own');
        if (!held) expect([role, refusals.has(await statusOf(holderOf(role)))]).toEqual([role, true]);
        expect([role, refusals.has(await statusOf({ ...holderOf(role), readOnly: true }))]).toEqual([role, true]);
      }
    },
  );
});

it('who writes and publishes rules, guards accounts or audits sees no list of people and no number of them', async () => {
  for (const role of ['ruleEditor', 'rulePublisher', 'systemAdmin', 'securityAdmin', 'auditor'] as const) {
    const reader = holderOf(role);
    await expect(list(reader, 'member')).rejects.toMatchObject({ status: 403 });
    await expect(get(reader, 'member', rows.own.member as string)).rejects.toMatchObject({ status: 403 });
    const { membersByDay, membersByRegion } = await readDashboard(reader as PersonActor);
    expect([role, membersByDay, membersByRegion]).toEqual([role, [], []]);
  }
});
