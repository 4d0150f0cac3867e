// 催办: once after the term, heard by who decides and by the union above; once more after it was submitted anew.
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { addDays } from '../../../civilDay.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { list } from '../../../models/store/gates/read.ts';
import { approveApplication, returnApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { urgeApplication } from '../../../workflows/applications/urgeApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
let clerk: PersonActor;
let upper: PersonActor;
let further: PersonActor;
let me: PersonActor;
let id: string;
let late: string;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  clerk = await buildAdmin(house.baseB);
  upper = await buildAdmin(house.districtB);
  further = await buildAdmin(house.cityB);
  await buildAdmin(house.districtB, 'auditor');
});
beforeEach(async () => {
  const { actor, application } = await submit(house.baseB);
  [me, id] = [actor, application.id];
  late = addDays(String(application.dueOn), 1);
});

const told = async () =>
  (await messages({ applicationId: id, template: 'review.urged', channel: 'inApp' })).map(({ accountId }) => accountId);

it('who decides it and the union right above are told, and it stands in their lists', async () => {
  expect(await urgeApplication(me, id, late)).toMatchObject({ state: 'submitted', urgedAt: expect.any(String) });
  expect((await told()).sort()).toEqual([clerk.accountId, upper.accountId].sort());
  expect(await told()).not.toContain(further.accountId);
  for (const actor of [clerk, upper]) {
    const { rows } = await list(actor, 'application', { filter: { urgedAt_null: false } });
    expect(rows.map((row) => row.id)).toContain(id);
  }
});

it('on the last day of the term it is too early, and nobody is told', async () => {
  await expect(urgeApplication(me, id, addDays(late, -1))).rejects.toMatchObject({
    ...{ status: 409, code: 'not-overdue' },
    text: { zh: `还在办理期限内（最迟${addDays(late, -1)}），过了期限可以催办` },
  });
  expect(await told()).toEqual([]);
});

it('of many at once one does, and nobody is told twice', async () => {
  const done = await Promise.allSettled(Array.from({ length: 8 }, () => urgeApplication(me, id, late)));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(urgeApplication(me, id, late)).rejects.toMatchObject({ status: 409, code: 'urged-already' });
  expect(await told()).toHaveLength(2);
});

it('only its person, and only while somebody has it', async () => {
  await expect(urgeApplication(personActor(await buildAccount()), id, late)).rejects.toMatchObject({ status: 404 });
  await withdrawApplication(me, id);
  await expect(urgeApplication(me, id, late)).rejects.toMatchObject({ status: 409, extra: { state: 'withdrawn' } });
});

it('who submits it anew may ask anew', async () => {
  await urgeApplication(me, id, late);
  await returnApplication(clerk, id, { reason: '请写明住址' });
  await submitApplication(me, await answersFor(me, house.baseB), visit());
  expect(await reread('application', id)).toMatchObject({ state: 'submitted', urgedAt: null });
  const { dueOn } = await reread('application', id);
  expect(await urgeApplication(me, id, addDays(String(dueOn), 1))).toMatchObject({ urgedAt: expect.any(String) });
  expect(await told()).toHaveLength(4);
  expect(await approveApplication(clerk, id)).toMatchObject({ state: 'approved' });
});
