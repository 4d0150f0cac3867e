import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchAnswer } from '../../../contract/search.ts';
import { find } from '../../../models/store/sql/find.ts';
import { buildAccount, buildMember, residentNumber } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { submit } from '../../support/submit.ts';

let instance: Instance;
let province: Ask;
let elsewhere: Ask;
const number = residentNumber('19910203', '320106');
const phone = '13812340001';

beforeAll(async () => {
  instance = await openInstance();
  province = await instance.admin(instance.house.provinceA);
  elsewhere = await instance.admin(instance.house.baseB);
  const person = await buildAccount({ name: '司徒明月', documentNumber: number, phone });
  await buildMember(person, instance.house.baseA);
});
afterAll(() => instance.close());

const searchFor = async (ask: Ask, q: string) => (await ask<SearchAnswer>('POST', '/api/search', { q })).body;
const lookUp = (ask: Ask, given: object) => ask('POST', '/api/lookUps', { reason: '本人到窗口查询', ...given });

describe('the one search', () => {
  it.each([
    ['a name', '司徒明'],
    ['the initials of one', 'stmy'],
  ])('finds a member by %s and says which union has him, without his numbers', async (_, q) => {
    const { groups } = await searchFor(province, q);
    expect(groups).toMatchObject([
      {
        resource: 'member',
        total: 1,
        hits: [{ title: '司徒明月', says: [expect.any(String), '在册', instance.house.baseA.name] }],
      },
    ]);
    expect(JSON.stringify(groups)).not.toContain(number);
  });

  it('finds a case by the name of who applies, and by its number', async () => {
    const { application } = await submit(instance.house.baseA, await buildAccount({ name: '慕容晓晓' }));
    const { groups } = await searchFor(province, '慕容');
    expect(groups.map(({ resource }) => resource).sort()).toEqual(['application', 'member']);
    const found = await searchFor(province, application.number);
    expect(found.groups).toMatchObject([
      {
        resource: 'application',
        total: 1,
        hits: [{ title: application.number, says: expect.arrayContaining(['慕容晓晓', '已提交']) }],
      },
    ]);
  });

  it('finds unions below and says where they lie', async () => {
    const { groups } = await searchFor(province, '甲区总工会');
    expect(groups).toMatchObject([
      {
        resource: 'union',
        hits: [{ title: '甲区总工会', says: expect.arrayContaining(['区域工会', '甲市总工会']) }],
      },
    ]);
  });

  it('finds nothing beyond the scope', async () => {
    expect(await searchFor(elsewhere, '司徒明月')).toEqual({ groups: [] });
  });

  it('asks for two characters', async () => {
    expect((await province('POST', '/api/search', { q: '司' })).status).toBe(400);
  });

  it.each([
    [`${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`, 'documentNumber'],
    [phone, 'phone'],
  ])('does not search for a whole number: %s is looked up', async (q, kind) => {
    expect(await searchFor(province, q)).toEqual({ number: kind, groups: [] });
  });
});

describe('a whole number', () => {
  it.each([
    ['documentNumber', number.toLowerCase()],
    ['phone', phone],
  ])('finds the person of a lower union by his %s, masked as ever', async (by, typed) => {
    const answer = await lookUp(province, { by, number: typed });
    expect(answer).toMatchObject({
      status: 200,
      body: [{ resource: 'member', total: 1, hits: [{ title: '司徒明月' }] }],
    });
    expect(JSON.stringify(answer.body)).not.toContain(number);
  });

  it('tells nobody whether it exists beyond his scope', async () => {
    const theirs = await lookUp(elsewhere, { by: 'documentNumber', number });
    const nobodys = await lookUp(elsewhere, { by: 'documentNumber', number: residentNumber('19550505', '320106') });
    expect(theirs.body).toEqual([]);
    expect(nobodys).toMatchObject({ status: 200, body: [] });
  });

  it('is looked up with a reason, and says which digit cannot be', async () => {
    expect((await lookUp(province, { by: 'phone', number: phone, reason: '' })).status).toBe(422);
    const mistyped = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
    expect(await lookUp(province, { by: 'documentNumber', number: mistyped })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'number', message: expect.stringContaining('校验') }] },
    });
  });

  it('leaves who asked, why and for whom in the audit, never the number', async () => {
    const asked = await find('audit', { action: 'lookUp', resource: 'account' });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ reason }) => /\*+.*：本人到窗口查询/.test(String(reason)))).toBe(true);
    const seen = await find('audit', { action: 'read', resource: 'member' });
    expect(seen.map(({ reason }) => reason)).toContain(
      '320***********0013：本人到窗口查询'.replace('0013', number.slice(-4)),
    );
    expect(JSON.stringify([...asked, ...seen])).not.toContain(number);
  });

  it('may be tried sixty times an hour', async () => {
    const busy = await instance.admin(instance.house.baseC);
    for (let n = 0; n < 60; n += 1) await lookUp(busy, { by: 'phone', number: `1390000${String(n).padStart(4, '0')}` });
    expect((await lookUp(busy, { by: 'phone', number: phone })).status).toBe(429);
  });
});
