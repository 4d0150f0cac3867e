import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '../../../civilDay.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { addWorkingDays, isWeekend, workingDaysOf } from '../../../rules/engine/workingDays.ts';
import { approveSilent } from '../../../workflows/applications/approveSilent.ts';
import { openApplication } from '../../../workflows/applications/openApplication.ts';
import { today } from '../../../workflows/today.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
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

const calendar = workingDaysOf(packDocument('base', 'parameters', 'calendar.workingDays'));
const term = () => addWorkingDays(calendar, today(), 10);
/** The last day of the term, or so many days after it. */
const onDay = (after: number) => approveSilent({ day: addDays(term(), after) });

describe('a process that takes silence for consent', () => {
  it('approves on its day and not before, also what somebody has opened, and tells the person', async () => {
    const { application } = await submit(house.baseB);
    await openApplication(await buildAdmin(house.baseB), application.id);
    expect(await onDay(-1)).toEqual({ consented: 0, left: 0 });
    expect(await onDay(0)).toEqual({ consented: 1, left: 0 });
    const decided = await reread('application', application.id);
    expect(decided).toMatchObject({ state: 'approved', decidedBy: '期满视为同意', decidedById: null });
    expect(await reread('member', decided.memberId!)).toMatchObject({ state: 'active', unionId: house.baseB.id });
    expect(await messages({ applicationId: application.id, template: 'join.approved', channel: 'inApp' })).toHaveLength(
      1,
    );
    expect(await onDay(1)).toEqual({ consented: 0, left: 0 });
  });

  it('leaves to people what the rules of that day have something against, once', async () => {
    const { application, person } = await submit(house.baseB);
    await transact(systemActor, { action: 'create' }, async (tx) =>
      tx.update('account', await tx.lock('account', person.id), { birthDate: '2015-01-01' }),
    );
    expect(await onDay(0)).toEqual({ consented: 0, left: 1 });
    expect(await reread('application', application.id)).toMatchObject({ state: 'submitted', silentOn: null });
    expect(await onDay(0)).toEqual({ consented: 0, left: 0 });
  });

  it('says the day in the case; a process without it says none', async () => {
    const [asked, unasked] = [await submit(house.baseB), await submit(house.baseC)];
    expect((await reread('application', asked.application.id)).silentOn).toBe(term());
    expect((await reread('application', unasked.application.id)).silentOn).toBeNull();
  });

  it('counts working days: the holidays that its place names are not part of a term', async () => {
    const city = await buildUnion(house.root, { name: '某市总工会', kind: 'aboveBase', type: 'district' });
    const join = packDocument('xiamen', 'process', 'join');
    await publish(city, { ...join, review: { ...join.review, dueDays: 1, silenceDays: 10 } });
    const [first, last] = [addDays(today(), 1), addDays(today(), 21)];
    await publish(city, {
      ...{ kind: 'parameters', key: 'calendar.workingDays', title: '节假日和调休' },
      values: [{ from: '2000-01-01', value: { holidays: [{ name: '某节', first, last }] }, source: '某市通知' }],
    });
    const { application } = await submit(await buildUnion(city));
    const { dueOn, silentOn } = await reread('application', application.id);
    // Ten days of Monday to Friday, begun on any day, are twelve to fourteen.
    expect([daysBetween(last, String(dueOn)) <= 3, daysBetween(last, String(silentOn)) >= 12]).toEqual([true, true]);
    expect([dueOn, silentOn].map((day) => isWeekend(String(day)))).toEqual([false, false]);
  });
});
