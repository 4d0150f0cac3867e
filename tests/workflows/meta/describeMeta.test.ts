// What the panel is told of codes: their words, for whoever reads them.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayIn } from '../../../civilDay.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { describeMeta } from '../../../workflows/meta/describeMeta.ts';
import { today } from '../../../workflows/today.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const words = async (actor: PersonActor, resource: string, field: string) => {
  const { resources } = await describeMeta(actor);
  const choices = resources
    .find(({ name }) => name === resource)
    ?.fields.find(({ name }) => name === field)
    ?.choices?.map(({ value, zh }) => [value, zh]);
  return Object.fromEntries(choices ?? []);
};

describe('the meta', () => {
  it('names the documents that a code means as the reader’s own union calls them', async () => {
    const [here, there] = [await buildAdmin(house.baseA), await buildAdmin(house.baseB)];
    expect(await words(here, 'notice', 'template')).toMatchObject({ 'join.approved': '入会审核通过' });
    const mine = (await words(here, 'application', 'process')).join;
    const theirs = (await words(there, 'application', 'process')).join;
    expect([mine, theirs]).toEqual([expect.stringMatching(/入会/), expect.stringMatching(/入会/)]);
    expect(mine).not.toBe(theirs);
  });

  it('has words for outcomes, tasks and code tables', async () => {
    const admin = await buildAdmin(house.baseA);
    expect(await words(admin, 'decision', 'outcome')).toMatchObject({ inbox: '转人工审核', reject: '审核不通过' });
    expect(await words(admin, 'jobRun', 'scheduleKey')).toMatchObject({ 'audit.seal': '封存审计' });
    expect(Object.keys(await words(admin, 'member', 'employmentType'))).toContain('enterprise');
  });

  it('tells auditors, and nobody else, what every record they read about is called', async () => {
    const auditor = await describeMeta(await buildAdmin(house.root, 'auditor'));
    expect(auditor.audited.map(({ name }) => name)).toContain('application');
    expect(await words(await buildAdmin(house.root, 'auditor'), 'audit', 'resource')).toMatchObject({
      application: '办件',
    });
    expect((await describeMeta(await buildAdmin(house.baseA))).audited).toEqual([]);
  });

  it('has one word for an act, in a record’s history as in the audit', async () => {
    const { auditActions, resources } = await describeMeta(await buildAdmin(house.root, 'auditor'));
    const action = resources.find(({ name }) => name === 'audit')?.fields.find(({ name }) => name === 'action');
    expect(auditActions).toEqual(action?.choices);
    const codes = auditActions?.map(({ value }) => value) ?? [];
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toEqual(expect.arrayContaining(['reroute', 'expire', 'leaveToInbox', 'rehearseReview']));
  });

  it('offers to filter by a number only where no row keeps it from the reader, and says which do', async () => {
    const phoneFor = async (actor: PersonActor) => {
      const { resources } = await describeMeta(actor);
      return resources.find(({ name }) => name === 'member')?.fields.find(({ name }) => name === 'phone');
    };
    expect(await phoneFor(await buildAdmin(house.baseA))).toMatchObject({ filterable: true, masked: {} });
    expect(await phoneFor(await buildAdmin(house.provinceA))).toMatchObject({
      filterable: false,
      masked: { lower: 'mask' },
    });
  });

  it('says where each action starts, and which states belong together', async () => {
    const { resources } = await describeMeta(await buildAdmin(house.baseA));
    const application = resources.find(({ name }) => name === 'application');
    expect(application?.actions.open).toMatchObject({ field: 'state', from: ['submitted'] });
    expect(application?.stateGroups).toMatchObject({ inProgress: ['submitted', 'opened'] });
  });

  it('says which day it is where the server stands', async () => {
    const { clock } = await describeMeta(await buildAdmin(house.baseA));
    expect(dayIn(clock.timezone)(new Date(clock.now))).toBe(today());
  });

  it('titles what is never shown, because the history says that it changed', async () => {
    const { resources } = await describeMeta(await buildAdmin(house.baseA));
    const application = resources.find(({ name }) => name === 'application');
    expect(application?.concealed).toMatchObject({ personHash: { zh: '人员' } });
    expect(application?.fields.map(({ name }) => name)).not.toContain('personHash');
  });
});
