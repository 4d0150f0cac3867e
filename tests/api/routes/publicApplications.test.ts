import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Submitted } from '../../../contract/application.ts';
import { find } from '../../../models/store/sql/find.ts';
import { residentNumber } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let me: Ask;
let hash: string;
beforeAll(async () => {
  instance = await openInstance();
  me = await instance.member('15300000001');
  await me('PUT', '/api/public/me/identity', {
    name: '李测试',
    documentType: 'resident',
    documentNumber: residentNumber('19870707'),
  });
  const described = await me('GET', `/api/public/processes/join?union=${instance.house.baseA.id}`);
  hash = described.body.agreement!.hash;
}, 60_000);
afterAll(() => instance.close());

const data = () => ({
  division: '320106',
  unitSituation: 'listed',
  union: instance.house.baseA.id,
  employmentType: 'enterprise',
  unitAddress: '虚构路1号',
  householdType: 'agricultural',
});

describe('looking before joining', () => {
  it('gives the regions level by level', async () => {
    const { body } = await instance.visitor('GET', '/api/public/divisions');
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: '32', level: 'province', hasChildren: true })]),
    );
    expect((await instance.visitor('GET', '/api/public/divisions?parent=3201')).body.items[0]?.id).toMatch(
      /^3201\d\d$/,
    );
    expect((await instance.visitor('GET', "/api/public/divisions?parent=32'--")).status).toBe(400);
  });

  it('needs two characters to search, and says where a hit lies', async () => {
    expect((await instance.visitor('GET', `/api/public/unions?q=${encodeURIComponent('晨')}`)).status).toBe(400);
    const { body } = await instance.visitor('GET', `/api/public/unions?q=${encodeURIComponent('晨光')}&division=3502`);
    expect(body.items[0]).toMatchObject({
      id: instance.house.baseA.id,
      inRegion: false,
      where: expect.stringContaining('甲区总工会'),
    });
  });

  it('shows a visitor the guide, agreement and form, and nothing personal', async () => {
    const { body } = await instance.visitor('GET', '/api/public/processes/join?division=3502');
    expect(body).toMatchObject({
      process: { review: { when: 'before' } },
      precheck: null,
      open: null,
      membership: null,
    });
  });

  it('lists what a visitor may begin', async () => {
    const { body } = await instance.visitor('GET', '/api/public/processes');
    expect(body).toMatchObject([
      { key: 'join', title: '入会申请', open: true, why: [], application: null },
      { key: 'register', title: '会员登记', open: true, why: [], application: null },
    ]);
  });

  it('answers an unknown process with 404', async () => {
    expect((await instance.visitor('GET', '/api/public/processes/nonsense')).status).toBe(404);
  });
});

describe('applications over JSON', () => {
  it('are for those who are signed in', async () => {
    for (const path of ['', '/0190e0c8-0000-7000-8000-000000000000']) {
      expect((await instance.visitor('GET', `/api/public/applications${path}`)).status).toBe(401);
    }
  });

  it('name each wrong place', async () => {
    expect(await me('POST', '/api/public/applications', { proces: 'join', data: {} })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'proces' }] },
    });
    expect(await me('POST', '/api/public/applications', { process: 'join', data: [] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'data' }] },
    });
    expect(await me('POST', '/api/public/applications', { process: 'join', data: {}, draft: 'yes' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'draft' }] },
    });
    expect(await me('POST', '/api/public/applications', [])).toMatchObject({ status: 400 });
  });

  it('are for a place that can be read, or for none', async () => {
    const save = (place: unknown) =>
      me('POST', '/api/public/applications', { process: 'join', data: {}, draft: true, place });
    expect(await save('x')).toMatchObject({ status: 422, body: { errors: [{ path: 'place' }] } });
    expect(await save({ unit: 'x' })).toMatchObject({ status: 422, body: { errors: [{ path: 'place/unit' }] } });
    for (const place of [{ union: 5 }, { union: 'zz' }, { division: '32x' }, { division: [] }]) {
      const path = `place/${Object.keys(place)[0]}`;
      expect(await save(place)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    }
    for (const query of ['union=zz', 'division=32x', 'union=a&union=b'])
      expect(await me('GET', `/api/public/processes/join?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'bad-parameter', errors: [{ path: query.split('=')[0] }] },
      });
  });

  it('go from draft to submission to withdrawal and back', async () => {
    const draft = await me('POST', '/api/public/applications', {
      process: 'join',
      data: { division: '320106' },
      draft: true,
    });
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft' } });
    const address = `/api/public/applications/${draft.body.id}`;
    expect(await me('PUT', address, { data: data() })).toMatchObject({
      status: 200,
      body: { data: { unitAddress: '虚构路1号' } },
    });
    const submitted = await me('POST', `${address}/submit`, { agreement: hash });
    expect(submitted).toMatchObject({
      status: 200,
      body: { application: { state: 'submitted' }, made: [{ resource: 'member' }] },
    });
    expect(await me('PUT', address, { data: data() })).toMatchObject({ status: 409, body: { state: 'submitted' } });
    expect(await me('POST', `${address}/withdraw`, {})).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await me('POST', `${address}/withdraw`, {})).toMatchObject({ status: 409, body: { state: 'withdrawn' } });
    expect(await me('POST', `${address}/submit`, { agreement: hash })).toMatchObject({ status: 200 });
  });

  it('are masked, also for their owner', async () => {
    const { body } = await me('GET', '/api/public/applications?tab=inProgress');
    expect(body.counts).toMatchObject({ inProgress: 1, all: 1 });
    expect(JSON.stringify(body)).not.toMatch(/15300000001|personHash/);
  });
});

describe('an Idempotency-Key', () => {
  let person: Ask;
  beforeAll(async () => {
    person = await instance.member('15300000002');
    await person('PUT', '/api/public/me/identity', {
      name: '周测试',
      documentType: 'resident',
      documentNumber: residentNumber('19860606'),
    });
  });
  const submit = (key: string, change: object = {}) =>
    person<Submitted>(
      'POST',
      '/api/public/applications',
      { process: 'join', data: { ...data(), ...change }, agreement: hash },
      { 'Idempotency-Key': key },
    );

  it('after a refusal may be used again for the corrected request', async () => {
    expect((await submit('k-1', { householdType: 'nonsense' })).status).toBe(422);
  });

  it('makes many sendings one, also at the same time', async () => {
    const answers = await Promise.all(['k-1', 'k-1', 'k-1', 'k-1'].map((key) => submit(key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    answers.push(await submit('k-1'));
    expect(new Set(answers.map(({ body }) => `${body.application.id} ${body.made[0]?.title}`)).size).toBe(1);
    expect(await find('application', { applicantName: '周测试' })).toHaveLength(1);
  });

  it('used for something else is refused', async () => {
    expect(await submit('k-1', { unitAddress: '别处1号' })).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    expect((await submit('bad key')).status).toBe(400);
  });

  it('is one person’s own', async () => {
    const other = await me(
      'POST',
      '/api/public/applications',
      { process: 'join', data: data(), agreement: hash },
      { 'Idempotency-Key': 'k-1' },
    );
    expect(other.status).toBe(409);
  });
});
