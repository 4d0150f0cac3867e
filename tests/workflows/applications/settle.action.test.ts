import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Explanation } from '../../../contract/explanation.ts';
import { application } from '../../../models/resources/application.ts';
import type { Rows } from '../../../models/rows.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { buildAccount, buildEmployer, buildUnion, personActor } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { answersFor, visit } from '../../support/submit.ts';

let instance: Instance;
let district: Ask;
let elsewhere: Ask;
beforeAll(async () => {
  instance = await openInstance();
  district = await instance.admin(instance.house.districtA);
  elsewhere = await instance.admin(instance.house.baseB);
});
afterAll(() => instance.close());

/** A worker who found no union for his employer: by the rules of the province he is a member at once, at the federation of his county. */
async function unplaced(): Promise<string> {
  const actor = personActor(await buildAccount());
  const { process, data, agreement } = await answersFor(actor, instance.house.baseA);
  const { union: _, ...rest } = data;
  const answers = { ...rest, division: '320106', unitSituation: 'unlisted', unitName: '虚构小店' };
  const { application } = await submitApplication(actor, { process, data: answers, agreement }, visit());
  return application.id;
}
const explained = async (id: string) => (await district<Explanation>('GET', `/api/applications/${id}/explain`)).body;
const actsFor = ({ verdicts, may }: Explanation) =>
  verdicts.flatMap(({ rows }) => rows.flatMap(({ passed, act }) => (passed && act && may.includes(act) ? [act] : [])));
const act = (ask: Ask, id: string, verb: string, body: object) => ask('POST', `/api/applications/${id}/${verb}`, body);

describe('who found no union', () => {
  let id: string;
  beforeAll(async () => {
    id = await unplaced();
  });

  it('is offered to his reviewer with the acts that the rules name', async () => {
    expect(actsFor(await explained(id)).sort()).toEqual(['employ', 'place']);
  });

  it('is placed in a union: case, membership and verdict follow', async () => {
    const { baseA } = instance.house;
    expect(await act(district, id, 'place', { unionId: baseA.id })).toMatchObject({
      status: 200,
      body: { unionId: baseA.id },
    });
    const member = await findOne('member', { id: (await findOne('application', { id }))?.memberId as string });
    expect(member).toMatchObject({ unionId: baseA.id, state: 'pending' });
    expect(await find('membershipEvent', { memberId: member?.id as string, kind: 'placed' })).toMatchObject([
      { unionId: baseA.id },
    ]);
    expect(actsFor(await explained(id))).toEqual(['employ']);
  });

  it('is given his employer, and is green', async () => {
    const employer = await buildEmployer(instance.house.baseA, { name: '南京虚构小店有限公司' });
    expect(await act(district, id, 'employ', { employerId: employer.id })).toMatchObject({
      status: 200,
      body: { light: 'green' },
    });
    const member = await findOne('member', { id: (await findOne('application', { id }))?.memberId as string });
    expect(member).toMatchObject({ employerId: employer.id, employerName: '南京虚构小店有限公司' });
    expect(actsFor(await explained(id))).toEqual([]);
  });

  it('is approved into the union that was found', async () => {
    await act(district, id, 'approve', {});
    const member = await findOne('member', { id: (await findOne('application', { id }))?.memberId as string });
    expect(member).toMatchObject({ unionId: instance.house.baseA.id, state: 'active' });
  });
});

describe('is refused', () => {
  let id: string;
  beforeAll(async () => {
    id = await unplaced();
  });

  it('a union that takes no members, naming it', async () => {
    expect(await act(district, id, 'place', { unionId: instance.house.districtA.id })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'unionId', message: expect.stringContaining('甲区总工会不直接接收会员') }] },
    });
  });

  it('nothing that was offered: the search for a union leaves out those that take nobody', async () => {
    const { input } = application.actions.place;
    const filter = { ...input.properties.unionId['x-filter'], q: '工会' };
    const { body } = await district<Rows['union'][]>(
      'GET',
      `/api/unions?filter=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    const names = body.map(({ name }) => name);
    expect(names).toContain(instance.house.baseA.name);
    expect(names).not.toContain(instance.house.districtA.name);
    for (const { id: unionId } of body) expect((await act(district, id, 'place', { unionId })).status).toBe(200);
  });

  it('a union beyond the scope of the reviewer', async () => {
    expect((await act(district, id, 'place', { unionId: instance.house.baseB.id })).status).toBe(404);
  });

  it('whoever does not review the case', async () => {
    const union = await buildUnion(instance.house.districtB);
    expect((await act(elsewhere, id, 'place', { unionId: union.id })).status).toBe(404);
  });
});
