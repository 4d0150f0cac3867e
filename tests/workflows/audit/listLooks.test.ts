import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { find } from '../../../models/store/sql/find.ts';
import { listLooks } from '../../../workflows/audit/listLooks.ts';
import { buildAccount, buildMember, personActor } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let admin: Ask;
beforeAll(async () => {
  instance = await openInstance();
  admin = await instance.admin(instance.house.districtA);
});
afterAll(() => instance.close());

describe('who looked at my data', () => {
  it('shows the member each administrator who opened his record, once, with neither address nor content', async () => {
    const person = await buildAccount();
    const member = await buildMember(person, instance.house.baseA);
    expect(await listLooks(personActor(person))).toEqual([]);
    for (const _ of [1, 2]) expect((await admin('GET', `/api/members/${member.id}`)).status).toBe(200);
    const looks = await listLooks(personActor(person));
    expect(looks).toMatchObject([{ what: 'member', who: expect.any(String) }]);
    expect(Object.keys(looks[0] ?? {}).sort()).toEqual(['at', 'id', 'what', 'who']);
  });

  it('shows him who saw his number in a list, with one audit row for the page, however many people stand in it', async () => {
    const people = await Promise.all([1, 2, 3].map(() => buildAccount()));
    const members = await Promise.all(people.map((person) => buildMember(person, instance.house.baseA)));
    const own = await instance.admin(instance.house.baseA);
    const before = (await find('audit', { action: 'read', resource: 'member' })).length;
    const filter = JSON.stringify({ id: members.map(({ id }) => id) });
    const { body } = await own<{ documentNumber: string }[]>('GET', `/api/members?filter=${filter}`);
    expect(body.every(({ documentNumber }) => /^\d{17}/.test(documentNumber))).toBe(true);
    expect((await find('audit', { action: 'read', resource: 'member' })).length).toBe(before + 1);
    for (const person of people) expect(await listLooks(personActor(person))).toMatchObject([{ what: 'member' }]);
  });

  it('leaves nothing where the numbers of a list are masked', async () => {
    const person = await buildAccount();
    const member = await buildMember(person, instance.house.baseA);
    await admin('GET', `/api/members?filter=${JSON.stringify({ id: [member.id] })}`);
    expect(await listLooks(personActor(person))).toEqual([]);
  });

  it('leaves no trace of a look outside the scope, which saw nothing', async () => {
    const person = await buildAccount();
    const member = await buildMember(person, instance.house.baseB);
    expect((await admin('GET', `/api/members/${member.id}`)).status).toBe(404);
    expect(await find('audit', { action: 'read', recordId: member.id })).toEqual([]);
  });
});
