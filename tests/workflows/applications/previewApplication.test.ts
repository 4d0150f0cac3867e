import { beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../../models/store/sql/sql.ts';
import { offerProcesses } from '../../../workflows/applications/offerProcesses.ts';
import { previewApplication } from '../../../workflows/applications/previewApplication.ts';
import { processToBegin } from '../../../workflows/applications/processToBegin.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  buildUnion,
  type House,
  personActor,
} from '../../support/build.ts';
import { processDocuments } from '../../support/processDocuments.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const written = () => query('SELECT count(*)::int AS n FROM applications');

describe('what will happen', () => {
  it('names what is still open at the union that is left, and nothing where nothing is', async () => {
    const { actor, member } = await buildMemberActor(house.baseA);
    const leaving = async () => {
      const { agreement } = await describeProcess(actor, 'leave', {});
      const input = { process: 'leave', data: {}, agreement: agreement?.hash };
      return (await previewApplication(actor, input, visit(), 'zh')).sentences.filter((each) => /未办结/.test(each));
    };
    expect(await leaving()).toEqual([]);
    const help = await openProcess(house.baseA, { subject: 'member', values: { title: '困难帮扶申请' } });
    await help.begin(actor);
    expect(await leaving()).toEqual(['未办结办件仍由现在的工会办理：困难帮扶申请']);
    expect(member.unionId).toBe(house.baseA.id);
  });

  it('is told to somebody who joins, in sentences with the name of the union, and nothing is written', async () => {
    const actor = personActor(await buildAccount());
    const before = await written();
    const { sentences, answers, verdict } = await previewApplication(
      actor,
      await answersFor(actor, house.baseB),
      visit(),
      'zh',
    );
    expect(sentences).toEqual([`成为${house.baseB.name}的会员，领取会员编号`]);
    expect(answers.map(({ label }) => label)).toContain(house.baseB.name);
    expect(verdict).toMatchObject({ outcome: 'accept' });
    expect(await written()).toEqual(before);
  });

  it('is told of a transfer with both unions and the number that stays', async () => {
    const there = await buildUnion(house.provinceC);
    const person = await buildAccount();
    const member = await buildMember(person, house.baseC);
    const data = { reason: 'jobChange', union: there.id, unitName: '某某新单位' };
    const { sentences } = await previewApplication(personActor(person), { process: 'transfer', data }, visit(), 'zh');
    expect(sentences.join()).toContain(`会籍从${house.baseC.name}转到${there.name}`);
    expect(sentences.join()).toContain(member.number);
  });

  it('says why not, and what to do, where it would be refused', async () => {
    const person = await buildAccount();
    await buildMember(person, house.baseC, { state: 'retained' });
    const data = { reason: 'backToWork', union: house.baseC.id, unitName: '某某新单位', startedOn: '2026-01-05' };
    const { refusals } = await previewApplication(personActor(person), { process: 'transfer', data }, visit(), 'zh');
    expect(refusals).toEqual(['转入的工会就是现在的工会。请选择新的工会']);
  });

  it('names what is missing for the reason that was chosen', async () => {
    const person = await buildAccount();
    await buildMember(person, house.baseC);
    const data = { reason: 'moved' };
    await expect(
      previewApplication(personActor(person), { process: 'transfer', data }, visit(), 'zh'),
    ).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'division', message: '“工作地区变动”要填写现在工作的地区' }],
    });
  });
});

describe('what may be begun about a record', () => {
  it('is offered to the administrators of the union, with its present values in the form', async () => {
    const admin = await buildAdmin(house.baseB);
    const offers = await offerProcesses(admin, { subject: 'union', id: house.baseB.id });
    expect(offers.find(({ key }) => key === 'union.change')).toEqual({
      ...{ key: 'union.change', title: '工会信息变更', group: '工会管理', open: true, why: [], application: null },
      description: '变更工会名称或值班电话，由上级工会审核。',
    });
    const { form, values, guide } = await processToBegin(admin, 'union.change', house.baseB.id);
    expect(form.fields.map(({ name }) => name)).toEqual(['name', 'dutyPhone', 'why']);
    expect(values).toMatchObject({ name: house.baseB.name });
    expect(guide?.title).toBe('工会信息变更须知');
    const data = { name: '改了名的工会', dutyPhone: '025-12345678', why: '更名文件' };
    const { sentences } = await previewApplication(
      admin,
      { process: 'union.change', subjectId: house.baseB.id, data },
      visit(),
      'zh',
    );
    expect(sentences[0]).toBe(`工会名称由“${house.baseB.name}”改为“改了名的工会”，原名称记入曾用名`);
  });

  it('is offered where its process is in force, and nowhere else', async () => {
    await publish(house.provinceA, ...processDocuments({ key: 'gathering', subject: 'union', review: { by: 'own' } }));
    const keysAt = async (union: House['baseA']) =>
      (await offerProcesses(await buildAdmin(union), { subject: 'union', id: union.id })).map(({ key }) => key);
    expect(await keysAt(house.baseA)).toContain('gathering');
    expect(await keysAt(house.baseB)).not.toContain('gathering');
  });

  it('is nothing for those who review nothing there, and not found from outside', async () => {
    const auditor = await buildAdmin(house.baseB, 'auditor');
    expect(await offerProcesses(auditor, { subject: 'union', id: house.baseB.id })).toEqual([]);
    const elsewhere = await buildAdmin(house.baseA);
    await expect(offerProcesses(elsewhere, { subject: 'union', id: house.baseB.id })).rejects.toMatchObject({
      status: 404,
    });
  });
});
