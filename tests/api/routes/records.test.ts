// The published data provider of react-admin, unmodified, against the running interface.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataProvider, fetchUtils } from 'ra-core';
import simpleRest from 'ra-data-simple-rest';
import type { Rows } from '../../../models/rows.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { type Api, openApi } from '../../support/api.ts';
import { buildUnion } from '../../support/build.ts';
import { plantEveryResource } from '../../support/everyResource.ts';

let api: Api;
let union: Rows['union'];
let other: Rows['union'];
let provider: DataProvider;
let token: string;
let ask: Api['ask'];
let ids: Record<string, string>;
beforeAll(async () => {
  api = await openApi();
  union = await buildUnion(api.root, { kind: 'aboveBase', acceptsMembers: true });
  other = await buildUnion(api.root, { kind: 'aboveBase', acceptsMembers: true });
  ({ ids } = await plantEveryResource(union));
  await plantEveryResource(other);
  ({ token, ask } = await api.signIn(union.id));
  const client: typeof fetchUtils.fetchJson = (url, options = {}) =>
    fetchUtils.fetchJson(url, { ...options, user: { authenticated: true, token: `Bearer ${token}` } });
  provider = simpleRest(`${api.url}/api`, client);
});
afterAll(() => api.close());

const page = (perPage: number, nth = 1) => ({
  pagination: { page: nth, perPage },
  sort: { field: 'createdAt', order: 'ASC' as const },
  filter: {},
});
const makeEmployers = (count: number, name: string) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      provider.create('employers', { data: { name: `${name}${n}`, unionId: union.id } }),
    ),
  ).then((made) => made.map(({ data }) => data));

describe('ra-data-simple-rest', () => {
  it('creates, reads, changes and deletes', async () => {
    const { data: made } = await provider.create('employers', { data: { name: '晨光公司', unionId: union.id } });
    expect(made).toMatchObject({ name: '晨光公司', version: 1 });
    const { data: read } = await provider.getOne('employers', { id: made.id });
    expect(read).toEqual(made);
    const { data: changed } = await provider.update('employers', {
      id: made.id,
      data: { ...read, address: '新址' },
      previousData: read,
    });
    expect(changed).toMatchObject({ address: '新址', version: 2 });
    await expect(
      provider.update('employers', { id: made.id, data: { ...read, address: '更新' }, previousData: read }),
    ).rejects.toMatchObject({
      status: 409,
      body: { code: 'stale', mine: { address: '更新' }, theirs: { address: '新址', version: 2 } },
    });
    expect((await provider.delete('employers', { id: made.id, previousData: changed })).data).toMatchObject({
      id: made.id,
    });
    await expect(provider.getOne('employers', { id: made.id })).rejects.toMatchObject({ status: 404 });
  });

  it('pages through a list with its total, and sees nothing of other unions', async () => {
    const made = await makeEmployers(7, '分页公司');
    const filter = { q: '分页公司' };
    const pages = await Promise.all([1, 2, 3].map((nth) => provider.getList('employers', { ...page(3, nth), filter })));
    expect(pages.map(({ total, data }) => [total, data.length])).toEqual([
      [7, 3],
      [7, 3],
      [7, 1],
    ]);
    expect(pages.flatMap(({ data }) => data.map(({ id }) => id)).sort()).toEqual(made.map(({ id }) => id).sort());
    expect(await provider.getList('employers', { ...page(10, 9), filter })).toEqual({ data: [], total: 7 });
    expect((await provider.getList('members', page(50))).data.map(({ id }) => id)).toEqual([ids.member]);
  });

  it('says what is called what a row points to, also where that may not be read', async () => {
    const account = await findOne('account', { id: (await findOne('consent', { id: ids.consent }))?.accountId });
    await expect(provider.getOne('accounts', { id: account?.id })).rejects.toMatchObject({ status: 403 });
    const names = { accountId: account?.name };
    expect((await provider.getOne('consents', { id: ids.consent })).data._labels).toMatchObject(names);
    expect((await provider.getList('consents', page(50))).data.map(({ _labels }) => _labels)).toMatchObject([names]);
  });

  it('looks up as many records by id as it asks for, and follows references', async () => {
    const made = await makeEmployers(40, '查找公司');
    const { data } = await provider.getMany('employers', { ids: made.map(({ id }) => id) });
    expect(data.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
    expect((await provider.getMany('divisions', { ids: ['11'] })).data).toMatchObject([{ id: '11' }]);
    const events = await provider.getManyReference('membershipEvents', {
      ...page(10),
      target: 'memberId',
      id: ids.member as string,
    });
    expect(events).toMatchObject({ total: 1, data: [{ id: ids.membershipEvent }] });
  });

  it('changes and deletes many, one version each', async () => {
    const made = await makeEmployers(3, '批量公司');
    const all = made.map(({ id }) => id);
    await expect(provider.updateMany('employers', { ids: all, data: { address: '某路' } })).rejects.toMatchObject({
      status: 400,
      body: { code: 'version-needed' },
    });
    expect((await provider.updateMany('employers', { ids: all, data: { address: '某路', version: 1 } })).data).toEqual(
      all,
    );
    expect((await provider.getMany('employers', { ids: all })).data.map((row) => [row.address, row.version])).toEqual(
      Array(3).fill(['某路', 2]),
    );
    expect((await provider.deleteMany('employers', { ids: all })).data).toEqual(all);
    expect((await provider.getMany('employers', { ids: all })).data).toEqual([]);
  });

  it('gets a sentence for every wrong field', async () => {
    const error = await provider
      .create('employers', { data: { name: 'x', unionId: union.id, creditCode: 'no', colour: 'red' } })
      .catch((refusal) => refusal);
    expect(error).toMatchObject({
      status: 422,
      body: { type: 'urn:huiji:problem:invalid', title: expect.any(String), status: 422, id: expect.any(String) },
    });
    expect(error.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'colour',
      'creditCode',
      'name',
    ]);
  });
});

describe('versions', () => {
  it('travel in ETag and If-Match', async () => {
    const [made] = await makeEmployers(1, '版本公司');
    const path = `/api/employers/${made?.id}`;
    expect((await ask('GET', path)).headers.get('etag')).toBe('"1"');
    const changed = await ask('PUT', path, { address: '甲' }, { 'If-Match': '"1"' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await ask('PUT', path, { address: '乙', version: 2 }, { 'If-Match': '"1"' })).status).toBe(409);
    expect((await ask('PUT', path, { address: '乙' }, { 'If-Match': '*' })).body.code).toBe('version-needed');
    expect((await ask('PUT', path, { address: '乙' })).body.code).toBe('version-needed');
  });
});

describe('totals', () => {
  it('are exact to ten thousand, and an estimate that says so beyond', async () => {
    const insert = (from: number, to: number) =>
      query(
        `INSERT INTO job_runs (id, task, union_id, schedule_key, scheduled_for, state) SELECT gen_random_uuid(), 'bulk', $1, n::text, now(), 'finished' FROM generate_series($2::int, $3::int) n`,
        [union.id, from, to],
      );
    const total = async () => {
      const { headers } = await ask('GET', `/api/jobRuns?filter=${encodeURIComponent('{"task":"bulk"}')}`);
      return [Number(headers.get('content-range')?.split('/')[1]), headers.get('x-total-estimated')];
    };
    await insert(1, 10_000);
    expect(await total()).toEqual([10_000, null]);
    await insert(10_001, 14_000);
    await query('ANALYZE job_runs');
    const [estimate, marked] = await total();
    expect(marked).toBe('true');
    expect(estimate).toBeGreaterThan(10_000);
    expect(estimate).toBeLessThan(20_000);
    expect((await provider.getList('jobRuns', { ...page(10, 1200), filter: { task: 'bulk' } })).data).toHaveLength(10);
  });
});

describe('ways round', () => {
  it.each([
    '/api/members/export',
    '/api/members.csv',
    '/api/member',
    '/api/accounts/export',
    '/api/__proto__',
    '/api/constructor',
    '/api/sessions',
    '/api/migrations',
  ])('%s shows nothing', async (path) => {
    expect((await ask('GET', path)).status).toBeGreaterThanOrEqual(403);
  });

  it('without signing in, and with a token that is wrong, everything answers 401', async () => {
    for (const path of [
      '/api/members',
      `/api/members/${ids.member}`,
      `/api/members/${ids.member}/history`,
      '/api/meta',
      '/api/dashboard',
    ]) {
      expect((await api.ask('GET', path)).status).toBe(401);
      expect((await api.ask('GET', path, undefined, { Authorization: 'Bearer s:wrong.token' })).status).toBe(401);
    }
    expect((await api.ask('POST', '/api/employers', { name: 'x' })).status).toBe(401);
  });

  it('an answer of the interface is kept by no cache', async () => {
    expect((await ask('GET', '/api/members')).headers.get('cache-control')).toMatch(/no-store|private/);
  });
});
