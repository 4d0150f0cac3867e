// Somebody is away: his cases are his deputy's, or the union's, until the last day is over.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../../civilDay.ts';
import type { Desk } from '../../../../contract/desk.ts';
import type { Role } from '../../../../models/descriptor/types.ts';
import type { Rows } from '../../../../models/rows.ts';
import { type PersonActor, systemActor } from '../../../../models/store/gates/actor.ts';
import { findOne } from '../../../../models/store/sql/find.ts';
import { readDesk } from '../../../../workflows/desks/readDesk.ts';
import { today } from '../../../../workflows/today.ts';
import { buildUnion } from '../../../support/build.ts';
import type { Ask } from '../../../support/client.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { messages } from '../../../support/messages.ts';
import { submit } from '../../../support/submit.ts';

let instance: Instance;
let union: Rows['union'];
type Reviewer = { ask: Ask; id: string; name: string };
beforeAll(async () => {
  instance = await openInstance();
});
afterAll(() => instance.close());

async function reviewer(role: Role = 'unionAdmin', at = union): Promise<Reviewer> {
  const ask = await instance.admin(at, role);
  const { id, name } = (await findOne('account', { loginName: ask.loginName }))!;
  return { ask, id, name: name! };
}
const [day, soon] = [today(), addDays(today(), 7)];
const enter = ({ ask }: Reviewer, who: Reviewer, deputy?: Reviewer, days = { fromOn: day, untilOn: soon }) =>
  ask<Rows['absence']>('POST', '/api/absences', {
    ...{ unionId: union.id, accountId: who.id, ...days },
    ...(deputy ? { deputyId: deputy.id } : {}),
  });
const deskOf = async ({ ask }: Reviewer) => (await ask<Desk>('GET', '/api/applications/desk')).body;
const deskOn = (at: string, { id }: Reviewer) =>
  readDesk(
    {
      ...systemActor,
      accountId: id,
      powers: [{ role: 'unionAdmin', unionId: union.id, path: union.path }],
    } satisfies PersonActor,
    at,
  );

describe('while a reviewer is away', () => {
  let [away, deputy, third]: Reviewer[] = [];
  let held: string;
  let absence: Rows['absence'];
  beforeAll(async () => {
    union = instance.house.baseA;
    [away, deputy, third] = [await reviewer(), await reviewer(), await reviewer()];
    held = (await submit(union)).application.id;
    await away!.ask('POST', `/api/applications/${held}/open`, {});
    const entered = await enter(away!, away!, deputy);
    expect(entered.status).toBe(201);
    absence = entered.body;
  });

  it('his cases are on the desk of the deputy, and both read so', async () => {
    expect(await deskOf(deputy!)).toMatchObject({
      elsewhere: [third!.id],
      standsInFor: [{ name: away!.name, untilOn: soon }],
    });
    expect(await deskOf(away!)).toMatchObject({
      elsewhere: expect.arrayContaining([away!.id]),
      absence: { untilOn: soon, deputy: deputy!.name },
    });
    expect((await deskOf(third!)).elsewhere).toEqual(expect.arrayContaining([away!.id, deputy!.id]));
    expect(await messages({ template: 'review.standIn', accountId: deputy!.id })).not.toEqual([]);
  });

  it('what is handed over to him comes to the deputy, who is told', async () => {
    const { id } = (await submit(union)).application;
    await third!.ask('POST', `/api/applications/${id}/handOver`, { accountId: away!.id });
    const told = await messages({ template: 'review.handedOver', applicationId: id });
    expect(new Set(told.map(({ accountId }) => accountId))).toEqual(new Set([deputy!.id]));
  });

  it('the deputy hands a case of his on, and others do not', async () => {
    const on = ({ ask }: Reviewer, to: Reviewer) =>
      ask('POST', `/api/applications/${held}/handOver`, { accountId: to.id });
    expect((await on(third!, deputy!)).status).toBe(409);
    expect((await on(deputy!, third!)).status).toBe(200);
  });

  it('it ends by itself the day after the last', async () => {
    expect((await deskOn(soon, deputy!)).standsInFor).toHaveLength(1);
    const after = await deskOn(addDays(soon, 1), deputy!);
    expect(after).toMatchObject({ standsInFor: [], elsewhere: expect.arrayContaining([away!.id]) });
    expect((await deskOn(addDays(soon, 1), away!)).elsewhere).not.toContain(away!.id);
  });

  it('he comes back sooner: the record goes, and the cases are his again', async () => {
    const { ask } = away!;
    expect((await ask('DELETE', `/api/absences/${absence.id}?version=${absence.version}`)).status).toBeLessThan(300);
    expect(await deskOf(away!)).toMatchObject({ absence: null });
  });
});

describe('without anybody who stands in', () => {
  it('the cases are for every reviewer of the union', async () => {
    const [away, other] = [await reviewer(), await reviewer()];
    await enter(away, away);
    expect((await deskOf(other)).elsewhere).not.toContain(away.id);
  });

  it('so they are where two who are away point at each other', async () => {
    const [one, two, other] = [await reviewer(), await reviewer(), await reviewer()];
    expect((await enter(one, one, two)).status).toBe(201);
    expect((await enter(two, two, one)).status).toBe(201);
    const { elsewhere } = await deskOf(other);
    expect(elsewhere).not.toContain(one.id);
    expect(elsewhere).not.toContain(two.id);
    expect(await deskOf(one)).toMatchObject({ absence: { deputy: null } });
  });
});

describe('is entered', () => {
  it('by the administrator of the union for somebody who fell ill, and by no other colleague', async () => {
    const [ill, admin, operator] = [await reviewer('unionOperator'), await reviewer(), await reviewer('unionOperator')];
    expect((await enter(operator, ill)).status).toBe(403);
    expect((await enter(admin, ill, operator)).status).toBe(201);
    const own = await enter(operator, operator);
    expect(own.status).toBe(201);
    const above = await reviewer('unionAdmin', instance.house.districtA);
    expect((await enter(above, admin)).status).toBe(403);
  });

  it('with no deputy who may decide less, nor one of another union, nor himself', async () => {
    const [admin, operator] = [await reviewer(), await reviewer('unionOperator')];
    const elsewhere = await reviewer('unionAdmin', await buildUnion(instance.house.districtA));
    for (const deputy of [operator, elsewhere, admin])
      expect(await enter(admin, admin, deputy)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'deputyId' }] },
      });
  });

  it('once for the same days, not backwards, not for the past, and for nobody who reviews nothing', async () => {
    const [admin, stranger] = [await reviewer(), await reviewer('unionAdmin', instance.house.districtA)];
    const paths = async (answer: ReturnType<typeof enter>) => {
      const { status, body } = await answer;
      return [status, (body as { errors?: { path: string }[] }).errors?.map(({ path }) => path)];
    };
    expect(await paths(enter(admin, admin, undefined, { fromOn: soon, untilOn: day }))).toEqual([422, ['untilOn']]);
    const past = { fromOn: addDays(day, -9), untilOn: addDays(day, -2) };
    expect(await paths(enter(admin, admin, undefined, past))).toEqual([422, ['untilOn']]);
    expect(await paths(enter(admin, stranger))).toEqual([422, ['accountId']]);
    expect((await enter(admin, admin)).status).toBe(201);
    expect(await paths(enter(admin, admin))).toEqual([422, ['fromOn']]);
  });
});
