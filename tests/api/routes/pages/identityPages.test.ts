// Who somebody is, as the pages ask it: consent first, everything once more before it cannot be changed.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { find, findOne } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { residentNumber } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { type Ask, signedIn } from './ask.ts';

const phone = '13800008001';
const documentNumber = residentNumber('19920304');
let instance: Instance;
let ask: Ask;
let consent: string;
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, phone);
  consent = /name="consent" value="(\w+)"/.exec((await ask('/me/identity')).html)?.[1] ?? '';
}, 60_000);
afterAll(() => instance.close());

const account = async () => (await findOne('account', { phone })) as Rows['account'];

it('asks for name and number first; other documents stand behind one tap', async () => {
  const { html } = await ask('/me/identity');
  const order = [
    'id="consent"',
    'id="name"',
    'id="documentNumber"',
    '<details',
    'name="documentType"',
    'id="birthDate"',
  ];
  const places = order.map((mark) => html.indexOf(mark));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('without consent nothing is taken, and every mistake is told at once', async () => {
  const { status, html } = await ask('/me/identity', { name: '林静2', documentNumber });
  expect(status).toBe(422);
  expect(html).toContain('同意的请勾选');
  expect(html).toContain('姓名里不能有“2”');
});

it('what was typed is shown once more, in no address, and is nobody’s identity yet', async () => {
  const { location } = await ask('/me/identity', { name: '林静', documentNumber, consent, return: '/help' });
  expect(location).toBe('/me/identity/check?return=%2Fhelp');
  const { html } = await ask(location);
  for (const shown of ['林静', documentNumber, '1992-03-04', '男']) expect(html).toContain(shown);
  expect((await account()).boundAt).toBeNull();
  expect(JSON.stringify(await query('SELECT sess FROM sessions', []))).not.toContain(documentNumber);
});

it('going back finds it as it was typed; confirming binds it and records the consent', async () => {
  expect((await ask('/me/identity')).html).toContain('value="林静"');
  expect((await ask('/me/identity/check', { return: '/help' })).location).toBe('/help');
  const bound = await account();
  expect(bound).toMatchObject({ name: '林静', documentNumber });
  expect(await find('consent', { accountId: bound.id })).toMatchObject([{ textHash: consent }]);
});
