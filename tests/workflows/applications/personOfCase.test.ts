import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Explanation } from '../../../contract/explanation.ts';
import { buildAccount, buildMember, residentNumber } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { submit } from '../../support/submit.ts';

let instance: Instance;
let own: Ask;
let above: Ask;
let id: string;
const number = residentNumber('19900307');
beforeAll(async () => {
  instance = await openInstance();
  const { baseA, baseB, districtA } = instance.house;
  own = await instance.admin(baseA);
  above = await instance.admin(districtA);
  const person = await buildAccount({
    name: '上官清',
    phone: '13812349876',
    documentNumber: number,
    birthDate: '1990-03-07',
  });
  const ended = { state: 'ended', endedReason: 'left', endedOn: '2026-02-01' } as const;
  const { id: memberId } = await buildMember(person, baseA, { ...ended, number: '3200000777' });
  await buildMember(person, baseB, { ...ended, number: '3500000777' });
  await own('POST', '/api/sanctions', {
    memberId,
    unionId: baseA.id,
    process: 'transfer',
    reason: '多次提供虚假单位',
    validTo: '2099-12-31',
  });
  ({
    application: { id },
  } = await submit(baseA, person));
});
afterAll(() => instance.close());

const personFor = async (ask: Ask) => (await ask<Explanation>('GET', `/api/applications/${id}/explain`)).body.person;

it('who reviews a case sees the person beside it: document, age, sex, and a phone to call', async () => {
  expect(await personFor(own)).toMatchObject({
    name: '上官清',
    documentType: '居民身份证',
    documentNumber: `320***********${number.slice(-4)}`,
    age: 36,
    sex: '男',
    phone: '13812349876',
  });
});

it('sees earlier memberships of his scope and no others, and what holds the person back until when', async () => {
  const person = await personFor(own);
  const numbers = person?.memberships.flatMap(({ says }) => says[0]);
  expect(numbers).toContain('3200000777');
  expect(numbers).not.toContain('3500000777');
  expect(person?.sanctions).toMatchObject([
    { title: '上官清', says: ['我要转会', '多次提供虚假单位', '2099-12-31', instance.house.baseA.name] },
  ]);
});

it('a union above sees no number whole', async () => {
  const person = await personFor(above);
  expect(person).toMatchObject({ name: '上官清', phone: '138****9876' });
  expect(JSON.stringify(person)).not.toContain(number);
});
