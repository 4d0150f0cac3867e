// What a stored answer is called and means, for whoever looks at a case or a membership.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { Created } from '../../../models/writtenRow.ts';
import { answerTitles } from '../../../workflows/answers/answerTitles.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

/** A case whose answers were changed once, and the membership it led to. */
async function changedCase(
  union: Rows['union'],
): Promise<{ application: Created<'application'>; member: Rows['member'] }> {
  const account = await buildAccount();
  const member = await buildMember(account, union, { details: { householdType: 'agricultural' } });
  const made = await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('application', {
      subjectKind: 'person',
      subjectId: account.id,
      accountId: account.id,
      unionId: union.id,
      number: `T${account.id.slice(-6)}`,
      process: 'join',
      title: '我要入会',
      applicantName: account.name,
      personHash: account.id,
      memberId: member.id,
      state: 'submitted',
      reviewWhen: 'after',
      processHash: 'gone',
      formHash: 'gone',
      data: { union: union.id, division: '320106', employmentType: 'enterprise', stranger: '甲' },
    }),
  );
  const application = await transact(systemActor, { action: 'update' }, async (tx) =>
    tx.update('application', made, { data: { ...made.data, employmentType: 'institution' } }),
  );
  return { application, member };
}

const byName = (titles: Awaited<ReturnType<typeof answerTitles>>) =>
  Object.fromEntries(titles.map(({ name, title, words }) => [name, [title, words]]));

describe('the answers of a case', () => {
  it('have the titles of its form, and words for every code it holds or held', async () => {
    const { application } = await changedCase(house.baseA);
    const titles = byName(await answerTitles(await buildAdmin(house.baseA), 'application', application.id));
    expect(titles.union).toEqual([expect.stringMatching(/单位/), { [house.baseA.id]: house.baseA.name }]);
    const [title, words] = titles.employmentType as [string, Record<string, string>];
    expect(title).toMatch(/[\u4e00-\u9fff]/);
    expect(Object.keys(words).sort()).toEqual(['enterprise', 'institution']);
    expect(Object.values(words).join('')).not.toMatch(/[a-z]/);
    expect(titles.stranger).toBeUndefined();
  });

  it('are for nobody who may not see the case', async () => {
    const { application } = await changedCase(house.baseA);
    await expect(answerTitles(await buildAdmin(house.baseB), 'application', application.id)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('the further details of a membership', () => {
  it('keep their titles after the membership was transferred on another form', async () => {
    const { member } = await changedCase(house.baseA);
    await transact(systemActor, { action: 'create' }, async (tx) =>
      tx.create('application', {
        ...{ subjectKind: 'member', subjectId: member.id, memberId: member.id, accountId: member.accountId! },
        ...{ unionId: house.baseA.id, number: `V${member.number}`, process: 'transfer', title: '转会申请' },
        ...{ applicantName: member.name, personHash: member.id, state: 'approved', reviewWhen: 'before' },
        ...{ processHash: 'gone', formHash: 'gone', data: { reason: 'jobChange' } },
      }),
    );
    const titles = byName(await answerTitles(await buildAdmin(house.baseA), 'member', member.id));
    expect(titles.householdType?.[0]).toMatch(/[\u4e00-\u9fff]/);
  });

  it('are named by the form they came from, and hidden from unions above like the details themselves', async () => {
    const { member } = await changedCase(house.baseA);
    const titles = byName(await answerTitles(await buildAdmin(house.baseA), 'member', member.id));
    expect(titles.householdType).toEqual([expect.stringMatching(/户/), { agricultural: expect.stringMatching(/农/) }]);
    expect(await answerTitles(await buildAdmin(house.provinceA), 'member', member.id)).toEqual([]);
  });
});
