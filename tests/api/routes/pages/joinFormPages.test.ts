// What the pages of a process ask of the database: what they show, and no more.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { residentNumber } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { statementsOf } from '../../../support/statementsOf.ts';

let instance: Instance;
let cookie = '';
let place: string;
let agreement: string;
let form: string;
beforeAll(async () => {
  instance = await openInstance();
  const phone = '13800007001';
  await ask('/sign-in/code', { phone, return: '/me' });
  const code = /\d{6}/.exec(await instance.lastMessage(phone))?.[0] ?? '';
  await ask('/sign-in', { code, return: '/me' });
  await ask('/me/identity', { documentType: 'resident', documentNumber: residentNumber('19910204'), name: '孙测试' });
  place = `union=${instance.house.baseA.id}`;
  agreement = /name="agreement" value="(\w+)"/.exec((await ask(`/join/agreement?${place}`)).html)?.[1] ?? '';
  form = (await ask(`/join/agreement?${place}`, { agreement, agree: 'yes' })).location;
  // What is asked once and remembered is not counted.
  await ask(form);
}, 60_000);
afterAll(() => instance.close());

async function ask(path: string, posted?: Record<string, string>) {
  const response = await fetch(instance.url + path, {
    method: posted ? 'POST' : 'GET',
    redirect: 'manual',
    headers: {
      Accept: 'text/html',
      ...(posted ? { Origin: instance.url } : {}),
      ...(cookie ? { Cookie: cookie } : {}),
    },
    ...(posted ? { body: new URLSearchParams(posted) } : {}),
  });
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() };
}

const answers = () => ({
  'division.0': '32',
  'division.1': '3201',
  'division.2': '320106',
  unitSituation: 'listed',
  union: instance.house.baseA.id,
  employmentType: 'enterprise',
  unitAddress: '虚构路1号',
  householdType: 'agricultural',
  agreement,
});

/** Tables that only a verdict, the card or the messages are read from. */
const notTheForm = /\b(members|member|sanctions|notices|documents)\b/;

it('the form is shown without a verdict, a membership or messages, in 12 statements', async () => {
  const statements = await statementsOf(async () => expect((await ask(form)).status).toBe(200));
  expect(statements.filter((text) => notTheForm.test(text))).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(12);
});

it('what was filled in is kept by one description of the form', async () => {
  const statements = await statementsOf(async () =>
    expect((await ask(form, { ...answers(), intent: 'autosave' })).status).toBe(204),
  );
  expect(statements.filter((text) => notTheForm.test(text))).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(11);
});

it('only the guide says whether one meets the conditions', async () => {
  const agreed = await statementsOf(() => ask(`/join/agreement?${place}`));
  expect(agreed.filter((text) => notTheForm.test(text))).toEqual([]);
  const guide = await statementsOf(async () => expect((await ask(`/join/guide?${place}`)).html).toContain('您符合'));
  expect(guide.filter((text) => /\bsanctions\b/.test(text))).toHaveLength(1);
});
