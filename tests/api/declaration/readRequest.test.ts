// Requests that are not what the address declares: refused before anything is done, each wrong place in a sentence.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../../support/api.ts';
import type { Ask } from '../../support/client.ts';

let api: Api;
let ask: Ask;
beforeAll(async () => {
  api = await openApi();
  ({ ask } = await api.signIn(api.root.id));
});
afterAll(() => api.close());

describe('a request', () => {
  it('is told what it left out and what is of the wrong kind, in the language of its reader', async () => {
    expect((await api.ask('PUT', '/api/public/password', { token: 5 })).body).toMatchObject({
      status: 422,
      errors: [
        { path: 'password', message: '“新密码”必须填写' },
        { path: 'token', message: '“链接中的代码”类型不对，应为文字' },
      ],
    });
    const english = await api.ask('PUT', '/api/public/password', { token: 5 }, { 'Accept-Language': 'en' });
    expect(english.body.errors).toEqual([
      { path: 'password', message: 'password is required' },
      { path: 'token', message: 'token should be a text' },
    ]);
  });

  it('is told which fields and parameters there are', async () => {
    expect((await api.ask('PUT', '/api/public/password', { login: 'x' })).body).toMatchObject({
      status: 400,
      code: 'unknown-field',
      errors: [{ path: 'login', message: '没有这个字段，可用：token、password' }],
    });
    expect((await api.ask('GET', '/api/public/divisions?above=32')).body).toMatchObject({
      status: 400,
      code: 'unknown-parameter',
      detail: '不认识的参数：above，可用：parent',
    });
  });

  it('is told what a parameter should be', async () => {
    expect((await api.ask('GET', '/api/public/divisions?parent=x')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'parent', message: expect.stringContaining('应为行政区划代码') }],
    });
    expect((await api.ask('GET', '/api/public/unions?industry=5')).body.detail).toContain('应为记录的编号');
  });

  it('for more than an address takes at once says how many it takes', async () => {
    const ids = Array.from({ length: 201 }, (_, n) => String(n));
    expect((await ask('POST', '/api/applications/approve', { ids })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'ids', message: '“ids”最多 200 项', needed: 200 }],
    });
  });

  it('of somebody who is not signed in is not read at all', async () => {
    expect((await api.ask('POST', '/api/applications/approve', { nope: 1 })).status).toBe(401);
  });
});
