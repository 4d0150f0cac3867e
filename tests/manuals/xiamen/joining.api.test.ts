// 《职工网上入会和会籍变更操作手册》, the chapters on signing in, joining and “我的办事” over the API, on the demo's own unions.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Submitted } from '../../../contract/application.ts';
import type { ProcessDescription } from '../../../contract/process.ts';
import type { Rows } from '../../../models/rows.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { residentNumber } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';

let instance: Server;
let company: Rows['union'];
let admin: Ask;
beforeAll(async () => {
  instance = await openDemo();
  company = (await findOne('union', { divisionId: '350203', kind: 'base', type: 'enterprise' })) as Rows['union'];
  admin = await instance.admin(company);
}, 120_000);
afterAll(() => instance.close());

const phone = '13800009002';
let me: Ask;
let process: ProcessDescription;
let id: string;

const data = () => ({
  division: '350203',
  homeAddress: '某街2号',
  unitSituation: 'listed',
  union: company.id,
  ...Object.fromEntries(
    process.form.fields
      .filter(
        (field) => field.required && field.widget === 'choice' && !field.visibleWhen && field.name !== 'unitSituation',
      )
      .map((field) => [field.name, field.choices?.[0]?.code]),
  ),
});
const submit = () =>
  me<Submitted>('POST', '/api/public/applications', {
    process: 'join',
    data: data(),
    agreement: process.agreement?.hash,
  });
const tab = async (name: string) => (await me('GET', `/api/public/applications?tab=${name}`)).body;

describe('一、登录与注册', () => {
  it('短信登录；未注册过的，完善姓名和身份证号', async () => {
    me = await instance.member(phone);
    expect((await me('GET', '/api/public/me')).body.membership).toBeNull();
    const bound = await me('PUT', '/api/public/me/identity', {
      name: '钱测试',
      documentType: 'resident',
      documentNumber: residentNumber('19851130', '350203'),
    });
    expect(bound.status).toBe(200);
  });

  it('后续可以用证件号码或手机号码加密码登录', async () => {
    const password = 'Lantern-Bridge-58';
    await me('PUT', '/api/public/me/password', { password });
    for (const identifier of [phone, residentNumber('19851130', '350203')]) {
      expect((await instance.visitor('POST', '/api/public/session', { identifier, password })).status).toBe(200);
    }
    expect(
      (await instance.visitor('POST', '/api/public/session', { identifier: phone, password: 'wrong-Password-1' }))
        .status,
    ).toBe(401);
  });
});

describe('二、网上入会', () => {
  it('入会申请前先检查条件是否符合', async () => {
    process = (await me('GET', `/api/public/processes/join?union=${company.id}`)).body;
    expect(process).toMatchObject({ process: { review: { when: 'before' } }, precheck: { outcome: 'accept' } });
  });

  it('需要同意的是《中华全国总工会入会申请书》', () => {
    expect(process.agreement).toMatchObject({ title: expect.stringContaining('入会申请书'), hash: expect.any(String) });
  });

  it('输入工作单位关键字搜索并选择', async () => {
    const { body } = await me(
      'GET',
      `/api/public/unions?q=${encodeURIComponent(company.name.slice(2, 6))}&division=3502`,
    );
    expect(body.items).toMatchObject([{ id: company.id, inRegion: true }]);
  });

  it('信息不确定可以暂存，在我的办事中继续', async () => {
    const saved = await me<Submitted>('POST', '/api/public/applications', {
      process: 'join',
      data: { division: '350203' },
      draft: true,
    });
    expect(saved.status).toBe(201);
    expect((await tab('todo')).rows).toMatchObject([{ state: 'draft' }]);
  });

  it('信息完整后提交，等待审核：还不是会员', async () => {
    const answer = await submit();
    expect(answer).toMatchObject({ status: 201, body: { application: { state: 'submitted' }, made: [] } });
    id = answer.body.application.id;
    expect((await me('GET', '/api/public/me')).body.membership).toBeNull();
  });
});

describe('我的办事', () => {
  it('办理中：已提交的可以撤回，撤回后回到待办，可修改并重新提交', async () => {
    expect((await tab('inProgress')).rows).toMatchObject([{ id, state: 'submitted' }]);
    expect((await me('POST', `/api/public/applications/${id}/withdraw`, {})).status).toBe(200);
    expect((await tab('todo')).rows).toMatchObject([{ id, state: 'withdrawn' }]);
    expect((await submit()).body.application).toMatchObject({ id, state: 'submitted' });
  });

  it('只有已提交状态可以撤回：审核人员打开后不行', async () => {
    await admin('POST', `/api/applications/${id}/open`, {});
    expect(await me('POST', `/api/public/applications/${id}/withdraw`, {})).toMatchObject({
      status: 409,
      body: { state: 'opened' },
    });
  });

  it('退回的在待办里，带着逐项意见；修改后重新提交', async () => {
    const returned = await admin('POST', `/api/applications/${id}/return`, {
      reason: '请核对住址',
      fieldNotes: { homeAddress: '写到门牌号' },
    });
    expect(returned.status).toBe(200);
    expect((await me('GET', `/api/public/applications/${id}`)).body).toMatchObject({
      state: 'returned',
      reason: '请核对住址',
      fieldNotes: { homeAddress: '写到门牌号' },
    });
    expect((await submit()).body.application).toMatchObject({ id, state: 'submitted' });
  });

  it('审核不通过：可以查看原因', async () => {
    await admin('POST', `/api/applications/${id}/reject`, { reason: '不是本单位职工' });
    // Ten minutes later it can no longer be taken back, and he is told.
    await query("UPDATE applications SET undo_until = now() - interval '1 second' WHERE id = $1", [id]);
    expect((await tab('rejected')).rows).toMatchObject([{ id, reason: '不是本单位职工' }]);
    expect(await instance.lastMessage(phone)).toContain('未通过审核，原因和办法请登录查看');
  });

  it('已完成：审核通过后是会员，有会员编号', async () => {
    const again = await submit();
    const approved = await admin('POST', `/api/applications/${again.body.application.id}/approve`, {});
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await tab('done')).rows).toMatchObject([{ id: again.body.application.id }]);
    expect((await me('GET', '/api/public/me')).body.membership).toMatchObject({
      state: 'active',
      unionId: company.id,
    });
    expect((await tab('all')).counts).toMatchObject({ todo: 0, inProgress: 0, done: 1, rejected: 1, all: 2 });
  });

  it('已是会员的再申请会被劝去转会', async () => {
    const answer = await me('GET', `/api/public/processes/join?union=${company.id}`);
    expect(answer.body.precheck).toMatchObject({ outcome: 'refuse' });
    expect(JSON.stringify(answer.body.precheck)).toContain('把会籍转到新的工会');
    expect(await find('member', { state: 'active', unionId: company.id, name: '钱测试' })).toHaveLength(1);
  });
});
