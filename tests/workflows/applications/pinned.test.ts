// What is published between submission and decision: the procedure stays as it was, the conditions are those of the day.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { FormField } from '../../../rules/engine/documentTypes.ts';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { decideApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  type House,
  personActor,
  reread,
} from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { agreementOf, noticeDocument, type ProcessOutline, processDocuments } from '../../support/processDocuments.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const fields: FormField[] = [
  { name: 'union', title: '转入的工会', widget: 'union', required: true },
  { name: 'unitName', title: '单位', widget: 'text', optional: true },
];
const decision = (key: string, outcome: string, light: 'green' | 'red'): WrittenDocument<'decision'> => ({
  ...{ kind: 'decision', key, title: key, facts: ['today'], hit: 'first', rows: [] },
  otherwise: { outcome, light, ...(light === 'red' && { reason: '今天起不再办理' }) },
});

let processes = 0;
/** A member of baseA has applied to move to baseB, by a process of this outline that is in force everywhere. */
async function submitted(outline: Partial<ProcessOutline> = {}) {
  processes += 1;
  const key = `pinned.p${processes}`;
  const base: ProcessOutline = {
    ...{ key, subject: 'member', effect: 'member.transfer', fields, says: '原来的话' },
    ...outline,
    values: { precheck: `${key}.may`, ...outline.values },
    review: { check: `${key}.review`, ...outline.review },
  };
  const documents = processDocuments(base);
  const decisions = [decision(`${key}.may`, 'accept', 'green'), decision(`${key}.review`, 'approve', 'green')];
  await publish(house.root, ...documents, ...decisions);
  const account = await buildAccount();
  const member = await buildMember(account, house.baseA);
  const data = { union: house.baseB.id, unitName: '海岸电子' };
  const input = { process: key, data, agreement: agreementOf(documents, key) };
  const { application } = await submitApplication(personActor(account), input, visit());
  const republish = (change: Partial<ProcessOutline>) =>
    publish(house.root, ...processDocuments({ ...base, ...change }));
  return { key, base, application, member, republish };
}

const approvals = async (id: string) => {
  await writeMessages();
  return (await messages({ applicationId: id, channel: 'inApp' })).filter(({ event }) => event.startsWith('approved/'));
};
const approvedBy = async (union: Rows['union'], id: string, input = {}) =>
  decideApplication(await buildAdmin(union), id, 'approve', input);

describe('the procedure is that of the day of submission', () => {
  it('the effect', async () => {
    const { application, member, republish } = await submitted();
    await republish({ effect: 'case.record' });
    await approvedBy(house.baseB, application.id);
    expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseB.id, employerName: '海岸电子' });
  });

  it('the form: what it asked is what its effect reads', async () => {
    const { application, member, republish } = await submitted();
    await republish({ fields: [{ name: 'union', title: '工会', widget: 'union', required: true }] });
    await approvedBy(house.baseB, application.id);
    expect(await reread('member', member.id)).toMatchObject({ employerName: '海岸电子' });
    expect(await reread('application', application.id)).toMatchObject({ formHash: application.formHash });
  });

  it('the form that the reviewer fills', async () => {
    const amount: FormField = { name: 'amount', title: '金额', widget: 'number', required: true };
    const { application, republish } = await submitted({ reviewFields: [amount] });
    await republish({ reviewFields: [{ name: 'place', title: '地点', widget: 'text', required: true }] });
    await expect(approvedBy(house.baseB, application.id, { data: { place: '大厅' } })).rejects.toMatchObject({
      status: 422,
    });
    await approvedBy(house.baseB, application.id, { data: { amount: 300 } });
    expect(await reread('application', application.id)).toMatchObject({ reviewData: { amount: 300 } });
  });

  it('the reviewer', async () => {
    const { application, republish } = await submitted();
    await republish({ review: { by: 'own' } });
    await expect(approvedBy(house.baseA, application.id)).rejects.toMatchObject({ status: 403, code: 'not-reviewer' });
    expect(await approvedBy(house.baseB, application.id)).toMatchObject({ state: 'approved' });
  });

  it('the second person', async () => {
    const { application, republish } = await submitted({ review: { transitions: { approve: { second: true } } } });
    await republish({ review: {} });
    expect(await approvedBy(house.baseB, application.id)).toMatchObject({
      state: 'submitted',
      proposal: { verb: 'approve' },
    });
    expect(await approvedBy(house.baseB, application.id)).toMatchObject({ state: 'approved' });
  });

  it('the reasons', async () => {
    const item = { label: '换单位', meaning: '换单位', requires: [], from: ['active'] };
    const reasons = (effect?: string) => [{ code: 'job', ...item, ...(effect && { effect }) }];
    processes += 1;
    const { key, base } = { key: `pinned.p${processes}`, base: { subject: 'member' as const, fields } };
    const documents = processDocuments({ key, ...base, effect: 'case.record', reasons: reasons('member.transfer') });
    await publish(house.root, ...documents);
    const account = await buildAccount();
    const member = await buildMember(account, house.baseA);
    const { application } = await submitApplication(
      personActor(account),
      { process: key, data: { reason: 'job', union: house.baseB.id }, agreement: agreementOf(documents, key) },
      visit(),
    );
    await publish(house.root, ...processDocuments({ key, ...base, effect: 'case.record', reasons: reasons() }));
    await approvedBy(house.baseB, application.id);
    expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseB.id });
  });

  it('the notice of the process, when another is named now', async () => {
    const { key, application, base } = await submitted();
    const other = noticeDocument('pinned.other', '别的话');
    const notices = { approved: other.key };
    await publish(house.root, other, ...processDocuments({ ...base, values: { ...base.values, notices } }));
    await approvedBy(house.baseB, application.id);
    expect(await approvals(application.id)).toMatchObject([{ template: `${key}.approved`, body: '原来的话' }]);
  });

  it('the text of the notice, when the same one says something else now', async () => {
    const { key, application } = await submitted();
    await publish(house.root, noticeDocument(`${key}.approved`, '改过的话'));
    await approvedBy(house.baseB, application.id);
    expect(await approvals(application.id)).toMatchObject([{ template: `${key}.approved`, body: '原来的话' }]);
  });
});

describe('the conditions are those of the day of decision', () => {
  it('eligibility', async () => {
    const { key, application } = await submitted();
    await publish(house.root, decision(`${key}.may`, 'refuse', 'red'));
    await expect(approvedBy(house.baseB, application.id)).rejects.toMatchObject({
      code: 'flipped',
      extra: { verdicts: [{ decision: `${key}.may`, before: { outcome: 'accept' }, now: { outcome: 'refuse' } }] },
    });
  });

  it('review', async () => {
    const { key, application } = await submitted();
    await publish(house.root, decision(`${key}.review`, 'reject', 'red'));
    await expect(approvedBy(house.baseB, application.id)).rejects.toMatchObject({ code: 'flipped' });
    const seen = { flipped: true, reason: '已核实，特殊情况' };
    expect(await approvedBy(house.baseB, application.id, seen)).toMatchObject({ state: 'approved', light: 'red' });
  });
});
