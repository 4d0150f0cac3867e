// Signing in by a code, as a page.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { find } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { deliverNotices } from '../../../../workflows/notices/deliverNotices.ts';
import { takeReceipts } from '../../../../workflows/notices/takeReceipts.ts';
import { PermanentFailure, type Transport } from '../../../../workflows/notices/transports/transport.ts';
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

describe('who gets no code', () => {
  const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ');
  const asked = async (phone: string) => {
    await query('DELETE FROM rate_limits', []);
    for (const table of ['notices', 'notice_events']) await query(`DELETE FROM ${table}`, []);
    const ask = browserOf(instance);
    const { location } = await ask('/sign-in/code', { phone, return: '/me' });
    return { ask, page: (await ask(location)).html };
  };
  const send = (answer: () => string) => {
    const first: Transport = { name: 'test', send: async () => answer() };
    return deliverNotices({ sms: { first } });
  };
  const refuse = () => {
    throw new PermanentFailure('短信网关拒收：号码或内容不合要求');
  };

  it('is led from the code to a page that tells what became of it', async () => {
    const { ask, page } = await asked('13800008401');
    expect(page).toMatch(/href="\/no-code" data-after="\d+"[^>]*>没收到验证码？/);
    const waiting = words((await ask('/no-code')).html);
    expect(waiting).toContain('短信正在等待发送，还没有交给运营商');
    expect(waiting).toMatch(/再等\d+秒可以重新获取/);
  });

  it('reads when the operator was given it, and when it was delivered', async () => {
    const { ask } = await asked('13800008402');
    await send(() => 'message-402');
    expect(words((await ask('/no-code')).html)).toMatch(/短信已在\d\d:\d\d交给运营商，运营商还没有回报/);
    await takeReceipts('first', [{ id: 'message-402', state: 'delivered', at: new Date().toISOString() }]);
    expect(words((await ask('/no-code')).html)).toMatch(/短信已在\d\d:\d\d送达您的手机/);
  });

  it('reads why it was not delivered and is offered another number first', async () => {
    const { ask } = await asked('13800008403');
    await send(() => 'message-403');
    await takeReceipts('first', [{ id: 'message-403', state: 'failed', at: new Date().toISOString(), code: 'empty' }]);
    const { html } = await ask('/no-code');
    expect(words(html)).toContain('没有送达：这个号码是空号');
    expect(html).toMatch(/weui-btn_primary" href="\/sign-in\?return=%2Fme&amp;change=1"/);
    expect(html).toContain('href="/recover"');
    const english = await ask('/no-code', undefined, { 'Accept-Language': 'en' });
    expect(words(english.html)).toContain('was not delivered: the number does not exist');
  });

  it('reads that the provider refused it', async () => {
    const { ask } = await asked('13800008404');
    await send(refuse);
    expect(words((await ask('/no-code')).html)).toContain('短信没能发出：短信网关拒收');
  });

  it('is told nothing of a code that another browser asked for', async () => {
    await asked('13800008405');
    await send(() => 'message-405');
    await takeReceipts('first', [{ id: 'message-405', state: 'delivered', at: new Date().toISOString() }]);
    const other = browserOf(instance);
    expect((await other('/no-code')).location).toBe('/sign-in');
    await other('/sign-in/code', { phone: '13800008405', return: '/me' });
    const told = words((await other('/no-code')).html);
    expect(told).toContain('不是在这个浏览器上获取的');
    expect(told).not.toMatch(/送达您|在\d\d:\d\d/);
    expect(await find('notice', { state: 'delivered' })).toHaveLength(1);
  });
});
