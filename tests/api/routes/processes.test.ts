// A process begun about a record from the panel: what is on offer, its form, what would come of it, and the case.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { find } from '../../../models/store/sql/find.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let admin: Ask;
let id: string;
beforeAll(async () => {
  instance = await openInstance();
  admin = await instance.admin(instance.house.baseA);
  id = instance.house.baseA.id;
}, 60_000);
afterAll(() => instance.close());

const data = { name: '改名后的工会', dutyPhone: '025-83300001', why: '单位更名' };
const asked = () => ({ process: 'union.change', subjectId: id, data });

describe('what may be begun about a record', () => {
  it('is offered to those who look after it, in their language', async () => {
    const { body } = await admin('GET', `/api/processes?subject=union&id=${id}`);
    expect(body).toEqual([
      expect.objectContaining({ key: 'union.change', title: '工会信息变更', open: true, why: [], application: null }),
    ]);
    const english = await admin('GET', `/api/processes?subject=union&id=${id}`, undefined, { 'Accept-Language': 'en' });
    expect(english.body[0]?.title).toBe('Change of a union');
  });

  it('is nothing for others, and for no resource', async () => {
    const stranger = await instance.admin(instance.house.baseB);
    expect((await stranger('GET', `/api/processes?subject=union&id=${id}`)).status).toBe(404);
    expect((await admin('GET', `/api/processes?subject=nothing&id=${id}`)).status).toBe(404);
    expect((await instance.visitor('GET', `/api/processes?subject=union&id=${id}`)).status).toBe(401);
  });

  it('comes with its form and what stands there now', async () => {
    const { body } = await admin('GET', `/api/processes/union.change?subject=union&id=${id}`);
    expect(body.form.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['name', 'dutyPhone']));
    expect(body).toMatchObject({
      process: { key: 'union.change' },
      unionId: id,
      values: { name: instance.house.baseA.name },
    });
    const shown = await admin('POST', `/api/forms/${body.form.hash}/shown`, { data });
    expect(shown.body.shown).toEqual(expect.arrayContaining(['name']));
    expect((await admin('POST', '/api/forms/none/shown', { data })).status).toBe(404);
  });
});

describe('beginning', () => {
  it('without what the form asks for names each field', async () => {
    expect(await admin('POST', '/api/applications', { ...asked(), data: {} })).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'name' })]) },
    });
    expect(await find('application', { process: 'union.change' })).toEqual([]);
  });

  it('makes a case that the union above reviews', async () => {
    const { status, body } = await admin('POST', '/api/applications', asked());
    expect(status).toBe(201);
    expect(body.application.state).toBe('submitted');
    const [kept] = await find('application', { id: body.application.id });
    expect(kept).toMatchObject({ subjectKind: 'union', subjectId: id, process: 'union.change' });
    const { body: offers } = await admin('GET', `/api/processes?subject=union&id=${id}`);
    expect(offers[0]?.application).toEqual({ id: body.application.id, state: 'submitted', stateLabel: '已提交' });
  });
});
