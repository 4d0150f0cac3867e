import { createConnection } from 'node:net';
import { query } from '../../models/store/sql/sql.ts';
import { newCode, newPhone, openAccess } from '../support/access.ts';
import { bearer, openAccessApp } from '../support/accessApp.ts';
import type { Ask } from '../support/client.ts';

let ask: Ask;
let url: string;
let closers: (() => Promise<unknown>)[];
beforeAll(async () => {
  const store = await openAccess();
  const app = await openAccessApp((each) => {
    each.get('/boom', () => {
      throw new Error('secret detail 13800001234');
    });
    each.get('/api/full', () => {
      throw Object.assign(new Error('could not extend file'), {
        name: 'SequelizeDatabaseError',
        original: { code: '53100' },
      });
    });
    each.get('/api/away', () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), {
        name: 'SequelizeConnectionRefusedError',
        original: { code: 'ECONNREFUSED' },
      });
    });
    each.get('/api/things/:id', (request, response) => void response.json(request.params));
  });
  ({ ask, url } = app);
  closers = [app.close, store.close];
});
afterAll(async () => {
  for (const close of closers) await close();
});

const post = (body: unknown, headers: Record<string, string> = {}) => ask('POST', '/api/public/codes', body, headers);
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each([
  ['malformed JSON', '{"phone": 138', 400, 'malformed'],
  ['a bare word', 'hello', 400, 'malformed'],
  ['a number', '7', 400, 'malformed'],
  ['deep nesting', nested(40), 400, 'too-deep'],
  ['very deep nesting', nested(20_000), 400, 'too-deep'],
  ['deep arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'too-deep'],
  ['__proto__', '{"__proto__": {"admin": true}}', 400, 'forbidden-key'],
  ['constructor deep inside', '{"a": [{"constructor": {"prototype": {}}}]}', 400, 'forbidden-key'],
  ['a null byte', '{"phone": "138\\u0000"}', 400, 'null-byte'],
  ['a null byte in a key', '{"ph\\u0000one": 1}', 400, 'null-byte'],
  ['a lone surrogate', '{"phone": "\\ud842"}', 400, 'broken-character'],
  ['300 kB', JSON.stringify({ phone: 'x'.repeat(300_000) }), 413, 'too-large'],
  ['10 MB', JSON.stringify({ phone: 'x'.repeat(10_000_000) }), 413, 'too-large'],
  ['an array', '[]', 400, 'not-an-object'],
  ['an empty object', '{}', 422, 'invalid'],
])('%s is answered with a problem document', async (_says, body, status, code) => {
  const answer = await post(body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    type: `urn:huiji:problem:${code}`,
    title: expect.any(String),
    detail: expect.stringMatching(/\p{Script=Han}/u),
    id: expect.any(String),
  });
  expect(answer.headers.get('x-request-id')).toBe(answer.body.id);
  expect(answer.body.id).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

test.each([
  ['POST', '/api/public/codes'],
  ['POST', '/api/public/session'],
  ['PUT', '/api/public/me/identity'],
  ['PUT', '/api/public/me/password'],
  ['POST', '/api/public/me/phoneConfirmation'],
])('%s %s names a field it does not know', async (method, path) => {
  const phone = newPhone();
  const signedIn = await ask('POST', '/api/public/session', { phone, code: await newCode(phone) });
  const answer = await ask(method, path, { nope: 1 }, bearer(signedIn.body.token));
  expect(answer).toMatchObject({ status: 400, body: { code: 'unknown-field', errors: [{ path: 'nope' }] } });
});

test('the place of a forbidden key or broken character is named', async () => {
  expect((await post('{"a": [{}, {"b/c": "x\\u0000"}]}')).body.errors).toEqual([
    { path: '/a/1/b~1c', message: '含有空字符，请重新输入' },
  ]);
});

test('a whole rare character is no broken one', async () => {
  expect((await post({ phone: '𠮷' })).status).toBe(422);
});

test('malformed JSON is placed, never repeated', async () => {
  const answer = await post('{"phone": "13800001234", oops}');
  expect(answer.body.detail).toMatch(/第\d+个字符/);
  expect(answer.text).not.toContain('13800001234');
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
])('a body of type %p is refused', async (type) => {
  const answer = await fetch(`${url}/api/public/codes`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: Buffer.from('{"phone":"1"}'),
  });
  expect(answer.status).toBe(415);
});

test('a request without a body is read as empty', async () => {
  expect((await ask('POST', '/api/public/codes')).status).toBe(422);
});

test.each(['/api/things/%', '/api/things/%ff', '/api/things/a%00b', '/api/things/%c0%80'])(
  'the address %s is refused',
  async (path) => {
    expect((await ask('GET', path)).status).toBe(400);
  },
);

test('an unknown language gets Chinese, an English reader English', async () => {
  const spoken = async (language: string) => (await post({}, { 'Accept-Language': language })).body;
  expect(await spoken('en-GB,en;q=0.9')).toMatchObject({
    title: 'Needs correction',
    errors: [{ message: expect.stringMatching(/mobile number$/) }],
  });
  expect(JSON.stringify(await spoken('en'))).not.toContain('messageEn');
  for (const language of ['zh-CN', 'fr', '*', 'zh;q=0.9,en;q=0.1'])
    expect((await spoken(language)).title).toBe('内容需要修改');
});

test('an unforeseen error tells its number and nothing else', async () => {
  const answer = await ask('GET', '/boom', undefined, { 'X-Request-Id': 'from-the-proxy-7' });
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal', id: 'from-the-proxy-7' } });
  expect(answer.text).not.toMatch(/secret|13800001234|at /);
});

test('a full disk and a database that is away are told apart and ask to come back', async () => {
  expect(await ask('GET', '/api/full')).toMatchObject({ status: 503, body: { code: 'disk-full' } });
  const away = await ask('GET', '/api/away');
  expect(away).toMatchObject({ status: 503, body: { code: 'database-away' } });
  expect(away.headers.get('retry-after')).toBe('5');
});

test('browsers get a page, and what they sent is not played back as HTML', async () => {
  const page = await ask('GET', '/<script>alert(1)</script>', undefined, {
    Accept: 'text/html',
    'X-Request-Id': '<b>forged</b>',
  });
  expect(page.status).toBe(404);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.text).toContain('没有这个页面');
  expect(page.text).not.toMatch(/<script>|<b>/);
  expect((await ask('GET', '/api/nowhere', undefined, { Accept: 'text/html' })).headers.get('content-type')).toMatch(
    /problem\+json/,
  );
});

test('a request that breaks off leaves nothing behind', async () => {
  const [before] = await query('SELECT count(*)::int AS codes FROM sign_in_codes');
  const { hostname, port } = new URL(url);
  await new Promise<void>((resolve) => {
    const socket = createConnection(Number(port), hostname, () => {
      socket.write(
        'POST /api/public/codes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"phone":',
      );
      setTimeout(() => socket.destroy(), 50);
    });
    socket.on('close', () => setTimeout(resolve, 100));
  });
  expect(await query('SELECT count(*)::int AS codes FROM sign_in_codes')).toEqual([before]);
});

describe('forged requests from other sites', () => {
  const cookie = { Cookie: 'huiji=s%3Aanything.at-all' };
  const cases: [string, Record<string, string>, number][] = [
    ['another origin', { ...cookie, Origin: 'https://evil.example' }, 403],
    ['another port', { ...cookie, Origin: 'http://127.0.0.1:1' }, 403],
    ['a null origin', { ...cookie, Origin: 'null' }, 403],
    ['a lookalike', { ...cookie, Origin: 'http://127.0.0.1.evil.example' }, 403],
    ['another origin without a cookie (login CSRF)', { Origin: 'https://evil.example' }, 403],
    ['a cross-site fetch', { ...cookie, 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a same-site neighbour', { ...cookie, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['another referer', { ...cookie, Origin: '', Referer: 'https://evil.example/page' }, 403],
    ['our own fetch', { ...cookie, 'Sec-Fetch-Site': 'same-origin' }, 202],
    ['no cookie and no browser', {}, 202],
    ['a bearer token from anywhere', { Authorization: 'Bearer x', Origin: 'https://app.example' }, 401],
  ];
  test.each(cases)('%s', async (_says, headers, status) => {
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    const answer = await fetch(`${url}/api/public/codes`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': `10.9.9.${cases.findIndex((each) => each[1] === headers)}`,
        ...sent,
      },
      body: JSON.stringify({ phone: newPhone() }),
    });
    expect(answer.status).toBe(status);
  });

  test('our own pages, by Origin and by Referer', async () => {
    for (const headers of [{ Origin: url }, { Referer: `${url}/join` }] as Record<string, string>[]) {
      const answer = await fetch(`${url}/api/public/codes`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '10.9.8.1', ...cookie, ...headers },
        body: JSON.stringify({ phone: newPhone() }),
      });
      expect(answer.status).toBe(202);
    }
  });
});
