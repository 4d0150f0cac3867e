// Signing in by a code, as a page.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../../../models/store/sql/sql.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { browserOf } from './ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

it('follows the redirect at once and finds the page for the code, however often', async () => {
  const shown = [];
  for (let n = 0; n < 20; n += 1) {
    await query('DELETE FROM rate_limits', []);
    const ask = browserOf(instance);
    const { location } = await ask('/sign-in/code', { phone: `138000083${String(n).padStart(2, '0')}`, return: '/me' });
    shown.push((await ask(location)).html.includes('name="code"'));
  }
  expect(shown).toEqual(shown.map(() => true));
});

it('the code is asked for where one begins to type, six digits, filled in by the phone', async () => {
  const ask = browserOf(instance);
  const { location } = await ask('/sign-in/code', { phone: '13800008399', return: '/me' });
  const input = /<input[^>]*name="code"[^>]*>/.exec((await ask(location)).html)?.[0] ?? '';
  for (const part of ['data-focus', 'one-time-code', 'inputmode="numeric"', 'pattern="[0-9]{6}"'])
    expect(input.toLowerCase()).toContain(part);
});

it('an empty phone is asked for, not counted', async () => {
  const { html, status } = await browserOf(instance)('/sign-in/code', { phone: '', return: '/me' });
  expect(status).toBe(422);
  expect(html).toContain('请填写手机号码');
  expect(html).not.toContain('现在是0位');
});
