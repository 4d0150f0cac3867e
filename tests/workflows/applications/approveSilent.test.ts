import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../civilDay.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { approveSilent } from '../../../workflows/applications/approveSilent.ts';
import { openApplication } from '../../../workflows/applications/openApplication.ts';
import { today } from '../../../workflows/today.ts';
import { buildAdmin, buildHouse, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { packDocument } from '../../support/packDocument.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  const join = packDocument('xiamen', 'process', 'join');
  await publish(house.cityB, { ...join, review: { ...join.review, silenceDays: 10 } });
});

const onDay = (days: number) => approveSilent({ day: addDays(today(), days) });

describe('a process that takes silence for consent', () => {
  it('approves on its day and not before, also what somebody has opened, and tells the person', async () => {
    const { application } = await submit(house.baseB);
    await openApplication(await buildAdmin(house.baseB), application.id);
    expect(await onDay(9)).toEqual({ consented: 0, left: 0 });
    expect(await onDay(10)).toEqual({ consented: 1, left: 0 });
    const decided = await reread('application', application.id);
    expect(decided).toMatchObject({ state: 'approved', decidedBy: '期满视为同意', decidedById: null });
    expect(await reread('member', decided.memberId!)).toMatchObject({ state: 'active', unionId: house.baseB.id });
    expect(await messages({ applicationId: application.id, template: 'join.approved', channel: 'inApp' })).toHaveLength(
      1,
    );
    expect(await onDay(11)).toEqual({ consented: 0, left: 0 });
  });

  it('leaves to people what the rules of that day have something against, once', async () => {
    const { application, person } = await submit(house.baseB);
    await transact(systemActor, { action: 'create' }, async (tx) =>
      tx.update('account', await tx.lock('account', person.id), { birthDate: '2015-01-01' }),
    );
    expect(await onDay(10)).toEqual({ consented: 0, left: 1 });
    expect(await reread('application', application.id)).toMatchObject({ state: 'submitted', silentOn: null });
    expect(await onDay(10)).toEqual({ consented: 0, left: 0 });
  });

  it('says the day in the case; a process without it says none', async () => {
    const [asked, unasked] = [await submit(house.baseB), await submit(house.baseC)];
    expect((await reread('application', asked.application.id)).silentOn).toBe(addDays(today(), 10));
    expect((await reread('application', unasked.application.id)).silentOn).toBeNull();
  });
});
