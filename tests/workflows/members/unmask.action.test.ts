import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { find } from '../../../models/store/sql/find.ts';
import { buildAccount, buildMember, residentNumber } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let above: Ask;
let id: string;
const number = residentNumber('19900307');
const phone = '13812349876';
beforeAll(async () => {
  instance = await openInstance();
  above = await instance.admin(instance.house.districtA);
  const person = await buildAccount({ documentNumber: number, phone });
  ({ id } = await buildMember(person, instance.house.baseA));
});
afterAll(() => instance.close());

const unmask = (ask: Ask, body: object = { reason: '核对纸质档案' }) => ask('POST', `/api/members/${id}/unmask`, body);

it('a union above sees the whole numbers of a member for five minutes, for a reason', async () => {
  expect((await above('GET', `/api/members/${id}`)).body).toMatchObject({ phone: '138****9876' });
  expect(await unmask(above)).toMatchObject({
    status: 200,
    body: {
      seconds: 300,
      values: [
        { name: 'documentNumber', value: number },
        { name: 'phone', value: phone },
      ],
    },
  });
  expect((await unmask(above, {})).status).toBe(422);
});

it('who looked and why stands in the audit, and where the person reads it', async () => {
  for (const action of ['unmask', 'read'])
    expect((await find('audit', { action, recordId: id })).map(({ reason }) => reason)).toContain('核对纸质档案');
});

it('is for nobody beyond the scope, and not for who sees them anyway', async () => {
  expect((await unmask(await instance.admin(instance.house.baseB))).status).toBe(404);
  expect((await unmask(await instance.admin(instance.house.baseA))).status).toBe(403);
});

it('may be done thirty times an hour', async () => {
  const busy = await instance.admin(instance.house.cityA);
  for (let n = 0; n < 30; n += 1) await unmask(busy);
  expect((await unmask(busy)).status).toBe(429);
});
