// What people are told of the jobs that run by themselves.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { recordFire } from '../../../models/store/queries/jobFires.ts';
import { find } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { describeSchedule, describeSchedules } from '../../../workflows/schedules/describeSchedules.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const now = new Date('2026-11-21T12:00:00+08:00');
const weekly = async () => (await find('document', { kind: 'schedule', unionId: house.provinceA.id }))[0]!;

describe('a schedule', () => {
  it('is told in words, in its own time zone, with its next five runs and its last', async () => {
    const { id } = await weekly();
    const admin = await buildAdmin(house.provinceA);
    const before = await describeSchedule(admin, id, 'zh', now);
    expect(before).toMatchObject({ words: '每周一 02:00', timezone: 'Asia/Shanghai', enabled: true, last: null });
    expect(before.next).toHaveLength(5);
    expect(before.next[0]).toBe('2026-11-22T18:00:00.000Z');

    const { task, unionId, scheduleKey } = before;
    await recordFire({ task, unionId, scheduleKey, scheduledFor: new Date('2026-11-15T18:00:00Z') }, null);
    expect((await describeSchedule(admin, id, 'zh', now)).last).toMatchObject({ state: 'queued', task });
    expect((await describeSchedule(await buildAdmin(house.provinceA, 'ruleEditor'), id, 'zh', now)).last).toBeNull();
  });

  it('has no next run while it is switched off', async () => {
    const [off] = await find('document', { kind: 'schedule', unionId: house.root.id });
    const admin = await buildAdmin(house.root);
    expect(await describeSchedule(admin, off!.id, 'zh', now)).toMatchObject({ enabled: false, next: [] });
  });

  it.each([
    ['line', { cron: '99 * * * *' }],
    ['time zone', { timezone: 'Asia/Beijing' }],
  ])('has no words and no next run in a draft whose %s cannot be right', async (key, wrong) => {
    const { body } = (await find('document', { kind: 'schedule', unionId: house.root.id }))[0]!;
    const draft = await transact(systemActor, { action: 'create' }, async (tx) =>
      tx.create('document', {
        ...{ kind: 'schedule', key, title: '写错的', unionId: house.root.id, state: 'draft', number: 1, hash: 'wrong' },
        body: { ...(body as object), enabled: true, ...wrong },
      }),
    );
    const admin = await buildAdmin(house.root);
    expect(await describeSchedule(admin, draft.id, 'zh', now)).toMatchObject({ words: null, next: [] });
  });

  it('is a schedule: another document is not found', async () => {
    const [form] = await find('document', { kind: 'form' });
    await expect(describeSchedule(await buildAdmin(house.root), form!.id, 'zh')).rejects.toMatchObject({ status: 404 });
  });
});

describe('all schedules', () => {
  it('are those of the reader’s own unions; the built-in ones belong to the top', async () => {
    const province = await describeSchedules(await buildAdmin(house.provinceA), 'zh', now);
    expect(province.map(({ documentId }) => documentId)).toEqual([(await weekly()).id]);
    const all = await describeSchedules(await buildAdmin(house.root, 'systemAdmin'), 'zh', now);
    expect(all.map(({ task }) => task)).toEqual(expect.arrayContaining(['audit.seal', 'review.centralised']));
    expect(all.find(({ task }) => task === 'audit.seal')).toMatchObject({ words: '每5分钟', documentId: null });
    const elsewhere = (await describeSchedules(await buildAdmin(house.provinceB), 'zh', now)).map(
      ({ documentId }) => documentId,
    );
    for (const notItsOwn of [(await weekly()).id, null]) expect(elsewhere).not.toContain(notItsOwn);
  });

  it('are not for who may not see the runs of jobs', async () => {
    await expect(describeSchedules(await buildAdmin(house.root, 'auditor'), 'zh', now)).rejects.toMatchObject({
      status: 403,
    });
  });
});
