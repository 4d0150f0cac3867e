// One machine, two behaviours: the same steps run under a pack that joins first and under packs that review first.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import type { DecisionDocument, Verdict } from '../../../rules/engine/documentTypes.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { listMine } from '../../../workflows/applications/listMine.ts';
import { openApplication } from '../../../workflows/applications/openApplication.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import type { Person } from '../../support/build.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildUnion,
  type House,
  personActor,
  reread,
} from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const liveMembers = (account: Rows['account']) =>
  find('member', { accountId: account.id, state: ['pending', 'active', 'retained'] });

describe.each([
  ['joins first', 'baseA', 'after'],
  ['reviews first (city)', 'baseB', 'before'],
  ['reviews first (province)', 'baseC', 'before'],
] as const)('a pack that %s', (_title, unionName, when) => {
  const union = () => house[unionName];
  const joinsFirst = when === 'after';

  it('submits, and membership begins when the pack says so', async () => {
    const { application, made, person } = await submit(union());
    expect(application).toMatchObject({ state: 'submitted', reviewWhen: when, unionId: union().id });
    expect(await liveMembers(person)).toMatchObject(joinsFirst ? [{ state: 'pending' }] : []);
    expect(made).toMatchObject(joinsFirst ? [{ resource: 'member', title: expect.stringMatching(/^\d{10}$/) }] : []);
  });

  it('approves: the membership is active, the person is told once', async () => {
    const { application, person } = await submit(union());
    const admin = await buildAdmin(union());
    const approved = await approveApplication(admin, application.id);
    expect(approved).toMatchObject({ state: 'approved', decidedById: admin.accountId });
    expect(await liveMembers(person)).toMatchObject([{ state: 'active', unionId: union().id }]);
    const told = await messages({ applicationId: application.id, template: 'join.approved', channel: 'inApp' });
    expect(told).toHaveLength(1);
  });

  it('rejects with a reason: nothing of the membership is left, and the person may apply again', async () => {
    const { application, person, actor } = await submit(union());
    const admin = await buildAdmin(union());
    await expect(rejectApplication(admin, application.id, { reason: ' ' })).rejects.toMatchObject({ status: 422 });
    await rejectApplication(admin, application.id, { reason: '单位信息不实' });
    expect(await liveMembers(person)).toEqual([]);
    const ended = await find('member', { accountId: person.id });
    expect(ended).toMatchObject(joinsFirst ? [{ state: 'ended', endedReason: 'rejected' }] : []);
    expect((await listMine(actor, 'rejected')).rows).toMatchObject([{ id: application.id, reason: '单位信息不实' }]);
    expect((await submit(union(), person)).application.id).not.toBe(application.id);
  });

  it('returns with notes per field, and the same application is submitted again', async () => {
    const { application, person, actor } = await submit(union());
    await returnApplication(await buildAdmin(union()), application.id, {
      reason: '请补充',
      fieldNotes: { employmentType: '请核对' },
    });
    expect((await listMine(actor, 'todo')).rows).toMatchObject([{ id: application.id, state: 'returned' }]);
    const again = await submit(union(), person);
    expect(again.application).toMatchObject({ id: application.id, state: 'submitted', fieldNotes: null });
    expect(await liveMembers(person)).toHaveLength(joinsFirst ? 1 : 0);
  });

  it('withdraws until somebody has opened it', async () => {
    const first = await submit(union());
    await withdrawApplication(first.actor, first.application.id);
    expect(await liveMembers(first.person)).toEqual([]);
    expect((await submit(union(), first.person)).application).toMatchObject({
      id: first.application.id,
      state: 'submitted',
    });

    const second = await submit(union());
    await openApplication(await buildAdmin(union()), second.application.id);
    await expect(withdrawApplication(second.actor, second.application.id)).rejects.toMatchObject({
      status: 409,
      extra: { state: 'opened', possible: expect.not.arrayContaining(['withdraw']) },
    });
  });

  it('gives two reviewers one decision', async () => {
    const { application } = await submit(union());
    const [one, two] = [await buildAdmin(union()), await buildAdmin(union())];
    const results = await Promise.allSettled([
      approveApplication(one, application.id),
      rejectApplication(two, application.id, { reason: '重复' }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      await find('membershipEvent', { applicationId: application.id, kind: ['confirmed', 'rejected'] }),
    ).toHaveLength(joinsFirst ? 1 : 0);
  });

  it('keeps verdicts that replay byte for byte and explain themselves', async () => {
    const { application } = await submit(union());
    const decisions = await find('decision', { applicationId: application.id });
    const kept = decisions.flatMap((row) => row.verdicts as Verdict[]);
    expect(kept.map(({ decision }) => decision).sort()).toEqual(['join.eligibility', 'join.review']);
    for (const verdict of kept) {
      const [document] = await find('document', { hash: verdict.version });
      expect(() => replay(verdict, document?.body as DecisionDocument, factCatalogue)).not.toThrow();
    }
    // Each is found by its own decision, although they stand in one row.
    for (const decision of ['join.eligibility', 'join.review'])
      expect(await find('decision', { applicationId: application.id, decision })).toHaveLength(1);
    const { verdicts } = await explainApplication(await buildAdmin(union()), application.id);
    expect(verdicts.flatMap((verdict) => verdict?.rows ?? []).length).toBeGreaterThan(5);
  });
});

describe('whoever applies', () => {
  it('is refused with every reason at once, and the refusal is kept', async () => {
    const young = await buildAccount({ birthDate: '2012-05-01' });
    await expect(submit(house.districtA, young)).rejects.toMatchObject({
      status: 422,
      code: 'not-eligible',
      errors: [
        { path: 'under-age', messageEn: expect.stringMatching(/^Under 16/) },
        { path: 'union-holds-no-members' },
      ],
    });
    expect(await find('decision', { outcome: 'refuse', unionId: house.districtA.id })).toHaveLength(1);
  });

  it('has one open application however often he taps', async () => {
    const person = await buildAccount();
    const actor = personActor(person);
    const input = await answersFor(actor, house.baseB);
    const taps = await Promise.allSettled(Array.from({ length: 5 }, () => submitApplication(actor, input, visit())));
    expect(taps.filter((tap) => tap.status === 'fulfilled')).toHaveLength(1);
    expect(await find('application', { accountId: person.id })).toHaveLength(1);
  });

  it('has one live membership even when five submissions race under join-first', async () => {
    const person = await buildAccount();
    const actor = personActor(person);
    const input = await answersFor(actor, house.baseA);
    await Promise.allSettled(Array.from({ length: 5 }, () => submitApplication(actor, input, visit())));
    expect(await liveMembers(person)).toHaveLength(1);
  });

  it('comes back to his draft, which accepts what is unfinished and refuses what is unknown', async () => {
    const actor = personActor(await buildAccount());
    const draft = await saveApplication(
      actor,
      { process: 'join', data: { employmentType: 'enterprise' }, place: { unionId: house.provinceA.id } },
      visit(),
    );
    const later = await saveApplication(actor, { process: 'join', data: { employmentType: 'newForm' } }, visit());
    expect(later).toMatchObject({ id: draft.id, state: 'draft', data: { employmentType: 'newForm' } });
    await expect(saveApplication(actor, { process: 'join', data: { salary: 1 } }, visit())).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'salary' }],
    });
  });

  it('reads the new text when the agreement has moved', async () => {
    const actor = personActor(await buildAccount());
    const input = { ...(await answersFor(actor, house.baseA)), agreement: 'an-older-hash' };
    await expect(submitApplication(actor, input, visit())).rejects.toMatchObject({
      status: 409,
      code: 'agreement-moved',
      extra: { agreement: { hash: expect.any(String) } },
    });
  });

  it('is led to the union of his district when his unit is not listed', async () => {
    const person = await buildAccount();
    const actor = personActor(person);
    const input = await answersFor(actor, house.baseA);
    const { application, made } = await submitApplication(
      actor,
      { ...input, data: { ...input.data, union: undefined, unitSituation: 'unlisted', unitName: '新开的某某店' } },
      visit(),
    );
    expect(application).toMatchObject({ unionId: house.districtA.id, light: 'amber' });
    expect(await reread('member', made[0]?.id as string)).toMatchObject({
      employerName: '新开的某某店',
      state: 'pending',
    });
  });

  it('is reviewed by the nearest union that has somebody who may decide: an operator above may not, nor he himself', async () => {
    const base = await buildUnion(house.cityB, { divisionId: '350203' });
    const self = await buildAccount();
    await query(
      'INSERT INTO grants (id, account_id, union_id, role) VALUES (gen_random_uuid(), $1, $2, $3) RETURNING 1',
      [self.id, base.id, 'unionAdmin'],
    );
    await buildAdmin(house.cityB, 'unionOperator');
    await buildAdmin(house.provinceB);
    expect((await submit(base, self)).application).toMatchObject({ reviewerUnionId: house.provinceB.id });
    expect((await submit(base)).application).toMatchObject({ reviewerUnionId: base.id });
  });

  it('cannot decide his own case', async () => {
    const admin = await buildAdmin(house.baseC);
    const account = (await reread('account', admin.accountId)) as Person;
    const { application } = await submit(house.baseC, account);
    await expect(approveApplication(admin, application.id)).rejects.toMatchObject({ status: 403, code: 'own-case' });
  });
});
