// Four processes that nobody wrote a line of code for: documents in JSON, published, begun, reviewed and told of over HTTP.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Submitted } from '../../contract/application.ts';
import type { Rows } from '../../models/rows.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { checkRuleDocument } from '../../workflows/documents/checkRuleDocument.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { buildMemberActor } from '../support/begin.ts';
import { buildAccount, buildAdmin } from '../support/build.ts';
import type { Ask } from '../support/client.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { messages } from '../support/messages.ts';
import { publish } from '../support/publish.ts';

const folder = new URL('processes/jsonOnly/', import.meta.url);
const documents: WrittenDocument[] = readdirSync(folder).flatMap((name) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
  await publish(instance.house.root, ...documents);
}, 60_000);
afterAll(() => instance.close());

it('the documents have nothing wrong with them, in either language', async () => {
  const rules = (await rulebook()).at(instance.house.root.path);
  const found = await Promise.all(
    documents.map(async (body) => [body.key, await checkRuleDocument(body, rules, documents, true)]),
  );
  expect(found).toEqual(documents.map(({ key }) => [key, []]));
  expect(documents.map((body) => inLanguage(body, 'en').title).join()).not.toMatch(/\p{Script=Han}/u);
});

/** A member of baseA, signed in: once, for messages to one address are limited. */
let me: Ask;
let its: Rows['member'];
beforeAll(async () => {
  const { person, member } = await buildMemberActor(instance.house.baseA);
  me = await instance.member(person.phone);
  its = member;
});
const agreementOf = async (key: string) =>
  (await me('GET', `/api/public/processes/${key}?union=${instance.house.baseA.id}`)).body.agreement?.hash;
const begin = async (process: string, data: object) =>
  me<Submitted>('POST', '/api/public/applications', { process, data, agreement: await agreementOf(process) });

describe('a subsidy whose amount the reviewer fills in', () => {
  const begun = async () => {
    const sent = await begin('hardship.subsidy', { situation: '因病致困', wanted: 3000 });
    expect(sent.status).toBe(201);
    return sent.body.application.id;
  };

  it('is on offer to a member, with why not for others, and its answers are checked', async () => {
    const { body: offers } = await me('GET', '/api/public/processes');
    expect(offers).toContainEqual(expect.objectContaining({ key: 'hardship.subsidy', group: '会员服务', open: true }));
    const wrong = await begin('hardship.subsidy', { situation: '因病', wanted: 90_000 });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'wanted' }] } });
    const retained = await buildMemberActor(instance.house.baseA, { state: 'retained' });
    const other = await instance.member(retained.person.phone);
    const found = (await other('GET', '/api/public/processes')).body as { key: string; open: boolean; why: string[] }[];
    expect(found.find(({ key }) => key === 'hardship.subsidy')).toMatchObject({
      open: false,
      why: ['须为在册会员。恢复会籍后再申请'],
    });
  });

  it('is granted by one person up to 1,000 and by two beyond, and counts towards what is granted in twelve months', async () => {
    const [one, two] = [await instance.admin(instance.house.baseA), await instance.admin(instance.house.districtA)];
    const small = await begun();
    const explained = await one('GET', `/api/applications/${small}/explain`);
    expect(explained.body.reviewForm?.fields.map(({ name }) => name)).toEqual(['amount', 'paidOn']);
    expect(explained.body.preview.join()).toContain('困难补助');
    const missing = await one('POST', `/api/applications/${small}/approve`, {});
    expect(missing).toMatchObject({ status: 422, body: { errors: [{ path: 'data.amount' }] } });
    expect((await one('POST', `/api/applications/${small}/approve`, { data: { amount: 800 } })).status).toBe(200);
    expect(await findOne('application', { id: small })).toMatchObject({
      state: 'approved',
      reviewData: { amount: 800 },
    });

    const large = await begun();
    await one('POST', `/api/applications/${large}/approve`, { data: { amount: 4500 } });
    expect(await findOne('application', { id: large })).toMatchObject({
      state: 'submitted',
      proposal: { verb: 'approve' },
    });
    expect((await one('POST', `/api/applications/${large}/approve`, {})).status).toBe(403);
    expect((await two('POST', `/api/applications/${large}/approve`, {})).status).toBe(200);
    expect(await messages({ applicationId: large, channel: 'inApp' })).toMatchObject([{ body: '补助已核定。' }]);
    expect(await begin('hardship.subsidy', { situation: '因病致困', wanted: 3000 })).toMatchObject({
      ...{ status: 422, body: { detail: expect.stringContaining('近12个月已补助满5000元') } },
    });
  });
});

describe('a process that is over at once', () => {
  it('asks for what its reason asks for, is done, and is told once', async () => {
    const unsaid = await begin('activity.leave', { reason: 'other' });
    expect(unsaid).toMatchObject({ status: 422, body: { errors: [{ path: 'why' }] } });
    const done = await begin('activity.leave', { reason: 'busy' });
    expect(done.body.application).toMatchObject({ state: 'approved' });
    const { id } = done.body.application;
    expect(await findOne('application', { id })).toMatchObject({
      ...{ decidedBy: '按规则自动办结', subjectId: its.id, reasonCode: 'busy', unionId: instance.house.baseA.id },
    });
    expect(await messages({ applicationId: id, channel: 'inApp' })).toMatchObject([{ body: '已退出活动。' }]);
  });
});

describe('a process about a grant', () => {
  it('is begun from the grant in the panel, reviewed by the union above, and kept', async () => {
    const { accountId } = await buildAdmin(instance.house.baseA, 'unionOperator');
    const grant = await findOne('grant', { accountId: accountId as string });
    const clerk = await instance.admin(instance.house.baseA);
    const upper = await instance.admin(instance.house.districtA);
    const offers = await clerk('GET', `/api/processes?subject=grant&id=${grant?.id}`);
    expect(offers.body).toMatchObject([{ key: 'grant.report', open: true }]);
    const form = await clerk('GET', `/api/processes/grant.report?subject=grant&id=${grant?.id}`);
    expect(form.body.form.fields.map(({ name }) => name)).toEqual(['still', 'note']);
    const asked = { process: 'grant.report', subjectId: grant?.id, data: { still: true, note: '在岗' } };
    expect((await clerk('POST', '/api/applications/preview', asked)).body.sentences.join()).toContain('授权情况报告');
    const sent = await clerk('POST', '/api/applications', asked);
    expect(sent.status).toBe(201);
    const { id } = sent.body.application;
    expect(await find('application', { id })).toMatchObject([
      {
        subjectKind: 'grant',
        subjectId: grant?.id,
        unionId: instance.house.baseA.id,
        assignedUnionId: instance.house.districtA.id,
      },
    ]);
    expect((await clerk('POST', `/api/applications/${id}/approve`, {})).status).toBe(403);
    expect((await upper('POST', `/api/applications/${id}/approve`, {})).status).toBe(200);
    expect(await messages({ applicationId: id, channel: 'inApp' })).toMatchObject([{ body: '授权情况已备案。' }]);
  });
});

describe('a process about an account', () => {
  it('is begun by who looks after accounts, decided by two of the union, and told to its person', async () => {
    const { root, baseA } = instance.house;
    const system = await instance.admin(root, 'systemAdmin');
    const [one, two] = [await instance.admin(baseA), await instance.admin(instance.house.districtA)];
    const account = await buildAccount({ unionId: baseA.id });
    const asked = { process: 'account.appeal', subjectId: account.id, data: { note: '忘记密码，手机也换了' } };
    expect((await one('POST', '/api/applications', asked)).status).toBe(403);
    const offers = await system('GET', `/api/processes?subject=account&id=${account.id}`);
    expect(offers.body).toMatchObject([{ key: 'account.appeal', open: true }]);
    const sent = await system('POST', '/api/applications', asked);
    expect(sent.status).toBe(201);
    const { id } = sent.body.application;
    expect(await findOne('application', { id })).toMatchObject({ subjectId: account.id, assignedUnionId: baseA.id });
    expect((await system('POST', `/api/applications/${id}/approve`, {})).status).toBe(403);
    expect((await one('POST', `/api/applications/${id}/approve`, {})).status).toBe(200);
    expect((await two('POST', `/api/applications/${id}/approve`, {})).status).toBe(200);
    expect(await messages({ applicationId: id, channel: 'inApp' })).toMatchObject([
      { accountId: account.id, body: '账号申诉已核实。' },
    ]);
  });
});
