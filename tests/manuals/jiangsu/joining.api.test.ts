// 《“扫码入会”六问六答》及使用教程, the joining chapters over the API, as a member app walks them, on the demo's own unions.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Submitted } from '../../../contract/application.ts';
import type { ProcessDescription } from '../../../contract/process.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { tokenFor } from '../../../workflows/unions/joinToken.ts';
import { residentNumber } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';

let instance: Server;
let province: Rows['union'];
let company: Rows['union'];
beforeAll(async () => {
  instance = await openDemo();
  province = (await findOne('union', { name: '江苏省总工会' })) as Rows['union'];
  company = (await findOne('union', { divisionId: '320106', kind: 'base', type: 'enterprise' })) as Rows['union'];
}, 120_000);
afterAll(() => instance.close());

const phone = '13800009001';
let me: Ask;
let applicationId: string;
let process: ProcessDescription;

const codeOf = (name: string) => process.form.fields.find((field) => field.name === name)?.choices?.[0]?.code;
const joinData = () => ({
  division: '320106',
  unitSituation: 'listed',
  union: company.id,
  employmentType: 'newForm',
  occupation: codeOf('occupation'),
  unitAddress: '某路1号',
  householdType: codeOf('householdType'),
});

describe('一、微信扫码入会', () => {
  it('1 识别全省统一的二维码：不用登录就能看到事项', async () => {
    const { token } = await tokenFor(province);
    const page = await instance.visitor('GET', `/join?u=${token}`, undefined, { Accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.text).toContain(province.name);
  });

  it('2 登录：短信验证码', async () => {
    me = await instance.member(phone);
    expect((await me('GET', '/api/public/me')).status).toBe(200);
  });

  it('2.1 首次登录绑定姓名、证件类型、证件号码；小写 x 也可以', async () => {
    const wrong = await me('PUT', '/api/public/me/identity', {
      name: '赵测试',
      documentType: 'resident',
      documentNumber: '320102199003070000',
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'documentNumber' }] } });
    const bound = await me('PUT', '/api/public/me/identity', {
      name: '赵测试',
      documentType: 'resident',
      documentNumber: '32050519920214960x',
    });
    expect(bound.status).toBe(200);
  });

  it('（入会有哪些条件）先看到指南、条件是否满足、承诺书和表单', async () => {
    const answer = await me('GET', `/api/public/processes/join?union=${company.id}`);
    expect(answer.status).toBe(200);
    process = answer.body;
    expect(process).toMatchObject({ process: { review: { when: 'after' } }, precheck: { outcome: 'accept' } });
    expect(process.form.fields.filter((f) => f.required && !f.visibleWhen).length).toBeLessThanOrEqual(7);
  });

  it('3.1 选择所在地区（产业），热搜索两个字以上；选错地区时说明它在哪里', async () => {
    expect((await me('GET', '/api/public/unions?q=%E5%8D%97')).status).toBe(400);
    const { body } = await me('GET', `/api/public/unions?q=${encodeURIComponent('南京医科')}&division=320106`);
    expect(body.items).toMatchObject([
      { name: '南京医科大学工会', inRegion: true, where: expect.stringContaining('江苏省教育科技工会') },
    ]);
    const initials = await me('GET', '/api/public/unions?q=njyk');
    expect(initials.body.items[0]?.name).toBe('南京医科大学工会');
  });

  it('3.2 新就业形态劳动者需选择自己的职业', async () => {
    const { occupation: _, ...without } = joinData();
    const answer = await me<Submitted>('POST', '/api/public/applications', {
      process: 'join',
      data: without,
      agreement: process.agreement?.hash,
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'occupation' }] } });
  });

  it('3.2 手机验证码确认、同意承诺后提交：实时成为会员，标明待核实', async () => {
    const answer = await me<Submitted>(
      'POST',
      '/api/public/applications',
      { process: 'join', data: joinData(), agreement: process.agreement?.hash },
      { 'Idempotency-Key': 'tap-1' },
    );
    expect(answer.status).toBe(201);
    expect(answer.body.made).toMatchObject([{ resource: 'member', title: expect.stringMatching(/^32\d{8}$/) }]);
    applicationId = answer.body.application.id;
    const again = await me<Submitted>(
      'POST',
      '/api/public/applications',
      { process: 'join', data: joinData(), agreement: process.agreement?.hash },
      { 'Idempotency-Key': 'tap-1' },
    );
    expect(again.body.application.id).toBe(applicationId);
  });
});

describe('二、查看自己会员信息', () => {
  it('看到会员编号和所在工会', async () => {
    const { body } = await me('GET', '/api/public/me');
    expect(body.membership).toMatchObject({ state: 'pending', unionId: company.id });
  });

  it('姓名、身份证号不可修改', async () => {
    const answer = await me('PUT', '/api/public/me/identity', {
      name: '别人',
      documentType: 'resident',
      documentNumber: residentNumber('19880101'),
    });
    expect(answer.status).toBe(409);
  });
});

describe('审核与限制', () => {
  it('4 不符合要求的以短信告知，会籍撤回', async () => {
    const admin = await instance.admin(company);
    const rejected = await admin('POST', `/api/applications/${applicationId}/reject`, { reason: '所填单位与实际不符' });
    expect(rejected).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect(await instance.lastMessage(phone)).toContain('未通过审核，原因和办法请登录查看');
    expect((await me('GET', '/api/public/applications?tab=rejected')).body.rows).toMatchObject([
      { id: applicationId, reason: '所填单位与实际不符' },
    ]);
    expect((await me('GET', '/api/public/me')).body.membership).toMatchObject({
      state: 'ended',
      endedReason: 'rejected',
    });
  });

  it('5 恶意申请受到限制，本人看到限制到何时、怎样申诉', async () => {
    const admin = await instance.admin(province);
    const accountId = (await me('GET', '/api/public/me')).body.account.id;
    const { id: applicationId } = (await findOne('application', { accountId }))!;
    const made = await admin<{ id: string }>('POST', '/api/sanctions', {
      applicationId,
      unionId: province.id,
      process: 'join',
      reason: '刷单',
      validTo: '2099-12-31',
      appeal: '向省总工会申诉',
    });
    expect(made.status).toBe(201);
    const answer = await me('GET', `/api/public/processes/join?union=${company.id}`);
    expect(answer.body.precheck).toMatchObject({
      outcome: 'refuse',
      matches: [{ row: 'sanctioned', fix: expect.stringMatching(/2099-12-31.*向省总工会申诉/) }],
    });
    await transact(systemActor, { action: 'lift' }, async (tx) =>
      tx.update('sanction', await tx.lock('sanction', made.body.id), { liftedAt: new Date().toISOString() }),
    );
  });
});
