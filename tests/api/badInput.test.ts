// What no honest client sends to the generic routes: each answered by a problem document, and nothing written.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Row } from '../../models/store/rows.ts';
import { query } from '../../models/store/sql.ts';
import { type Answer, type Api, openApi } from '../support/api.ts';
import { buildUnion } from '../support/build.ts';
import { plantEveryResource } from '../support/everyResource.ts';

let api: Api;
let ask: Api['ask'];
let union: Row;
let ids: Record<string, string>;
let before: unknown;
beforeAll(async () => {
  api = await openApi();
  union = await buildUnion(api.root, { kind: 'aboveBase' });
  ({ ids } = await plantEveryResource(union));
  ({ ask } = await api.signIn(union.id));
  before = await everything();
});
afterAll(async () => {
  await api.close();
});

/** How many rows every table has, and a sum over all their texts: any write shows. */
async function everything(): Promise<unknown> {
  const tables = await query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('sessions', 'rate_limits') ORDER BY 1",
  );
  return Promise.all(
    tables.map(async ({ name }) => [
      name,
      (
        await query(`SELECT count(*)::int AS rows, md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM ${name} t`)
      )[0],
    ]),
  );
}

function expectProblem(answer: Answer, statuses: readonly number[]): void {
  expect(statuses).toContain(answer.status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    type: `urn:huiji:problem:${answer.body.code}`,
    title: expect.any(String),
    status: answer.status,
    detail: expect.stringMatching(/\p{Script=Han}/u),
    errors: expect.any(Array),
    id: expect.any(String),
  });
  expect(answer.text).not.toMatch(/SELECT|sequelize|at \w+ \(|node_modules|[a-z]:\d+:\d+/i);
}

const refuses = (title: string, statuses: readonly number[], send: () => Promise<Answer>) =>
  it(`${title} (${statuses.join('/')}), and nothing is written`, async () => {
    expectProblem(await send(), statuses);
    expect(await everything()).toEqual(before);
  });

describe('bodies', () => {
  for (const body of [
    '{',
    '{"name": }',
    '[1,',
    'text',
    '"text"',
    '5',
    'null',
    '{"name":"x"}}',
    '\u0000',
    '{"name":"a\u0000b"}',
  ])
    refuses(`refuses the body ${JSON.stringify(body)}`, [400], () => ask('POST', '/api/employers', body));
  for (const body of ['', '[]', '{}', '[{"name":"x"}]'])
    refuses(`refuses the body ${JSON.stringify(body)} as incomplete`, [400, 403, 415, 422], () =>
      ask('POST', '/api/employers', body),
    );
  refuses('refuses broken UTF-8', [400, 422], () =>
    ask('POST', '/api/employers', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  );
  refuses('refuses ten megabytes', [413], () =>
    ask('POST', '/api/employers', { name: 'x'.repeat(10 * 1024 * 1024), unionId: union.id }),
  );
  refuses('refuses a form', [415], () =>
    ask('POST', '/api/employers', 'name=x', { 'Content-Type': 'application/x-www-form-urlencoded' }),
  );
  refuses('refuses an unknown encoding', [415], () =>
    ask('POST', '/api/employers', '{}', { 'Content-Encoding': 'zip' }),
  );
  refuses('refuses another character set', [415], () =>
    ask('POST', '/api/employers', '{}', { 'Content-Type': 'application/json; charset=gb2312' }),
  );
  refuses('refuses a hundred thousand levels', [400, 413], () =>
    ask('POST', '/api/employers', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  );
  refuses('refuses forty levels', [400], () =>
    ask('POST', '/api/documents', `{"body":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`),
  );
  for (const key of ['__proto__', 'constructor', 'prototype'])
    refuses(`refuses the key ${key}`, [400], () =>
      ask('POST', '/api/employers', `{"name":"某公司","unionId":"${union.id}","${key}":{"x":1}}`),
    );
  refuses('refuses a null byte', [400], () => ask('POST', '/api/employers', { name: 'a\u0000b', unionId: union.id }));
  refuses('refuses half a character', [400], () =>
    ask('POST', '/api/employers', `{"name":"a\\ud800","unionId":"${union.id}"}`),
  );
  refuses('refuses half a character as a key', [400], () => ask('POST', '/api/employers', `{"\\udc00":"a"}`));
});

describe('values', () => {
  const wrong: [string, unknown][] = [
    ['a number', 5],
    ['a list', []],
    ['an object', {}],
    ['true', true],
    ['nothing', null],
    ['an empty text', ''],
    ['a novel', 'x'.repeat(100_000)],
  ];
  for (const [title, name] of wrong)
    refuses(`refuses ${title} as a name`, [422], () => ask('POST', '/api/employers', { name, unionId: union.id }));
  for (const unionId of ['x', 5, [], '00000000-0000-4000-8000-000000000000', "'; DROP TABLE unions; --"])
    refuses(`refuses ${JSON.stringify(unionId)} as a union`, [403, 422], () =>
      ask('POST', '/api/employers', { name: '某公司', unionId }),
    );
  refuses('refuses a field of the data layer', [422], () =>
    ask('POST', '/api/employers', { name: '某公司', unionId: union.id, grams: [], initials: 'x' }),
  );
  for (const [field, value] of [
    ['foundedOn', '2026-02-30'],
    ['foundedOn', 5],
    ['acceptsMembers', 'yes'],
    ['kind', 'cloud'],
    ['industryParentId', 'x'],
    ['formerNames', [1]],
    ['formerNames', Array(51).fill('名')],
  ] as const) {
    refuses(`refuses ${JSON.stringify(value)} as ${field}`, [422], () =>
      ask('PUT', `/api/unions/${union.id}`, { [field]: value, version: 1 }),
    );
  }
  for (const version of [0, -1, 1.5, 99, 1e300])
    refuses(`refuses version ${version}`, [400, 409], () =>
      ask('PUT', `/api/unions/${union.id}`, { address: '某路', version }),
    );
  for (const version of ['1', null, {}, [1]])
    refuses(`refuses version ${JSON.stringify(version)}`, [400], () =>
      ask('PUT', `/api/unions/${union.id}`, { address: '某路', version }),
    );
  refuses('refuses a list instead of a change', [400, 422], () =>
    ask('PUT', `/api/unions/${union.id}`, '["address"]', { 'If-Match': '"1"' }),
  );
});

describe('addresses', () => {
  const bad = (path: string, statuses: readonly number[] = [400]) =>
    refuses(`refuses GET ${path.slice(0, 60)}`, statuses, () => ask('GET', path));
  for (const query of [
    'filter=',
    'filter={',
    'filter=[]',
    'filter=5',
    'filter="x"',
    'filter={"nope":1}',
    'filter={"__proto__":1}',
    'filter={"name_like":"x"}',
    'filter={"name":{"$ne":1}}',
    'range={}',
    'range=[0]',
    'range=[-1,5]',
    'range=[5,1]',
    'range=[0,99999]',
    'range=["0","9"]',
    'range=[1e20,1e20]',
    'range=x',
    'sort={}',
    'sort=["nope","ASC"]',
    'sort=["createdAt","UP"]',
    'sort=["createdAt"]',
    'sort=[null,null]',
    'page=1',
    'filter={}&filter={}',
    'embed=["x"]',
    'q=x',
    '__proto__=x',
    'filter[name]=x',
  ]) {
    if (query !== 'filter=')
      bad(
        `/api/employers?${query
          .split('&')
          .map((part) => part.split('=').map(encodeURIComponent).join('='))
          .join('&')}`,
      );
  }
  bad('/api/employers?filter=%00');
  bad('/api/employers?filter=%ff');
  bad('/api/employers?filter=%7B%22name%22%3A%22%5Cud800%22%7D');
  bad('/api/%', [400, 404]);
  for (const path of [
    '/api/nope',
    '/api/employer',
    '/api/Employers',
    '/api/__proto__',
    '/api/constructor/x',
    '/api/employers/x',
    '/api/employers/__proto__',
    `/api/employers/${'9'.repeat(5000)}`,
    '/api/employers/x/history',
    '/api/employers/%2e%2e',
    '/api/divisions/nope',
  ])
    bad(path, [404]);
  for (const [method, path] of [
    ['PATCH', '/api/employers/x'],
    ['DELETE', '/api/employers'],
    ['PUT', '/api/employers'],
    ['POST', '/api/nope'],
    ['DELETE', '/api/nope/x'],
  ] as const)
    refuses(`refuses ${method} ${path}`, [404, 405], () => ask(method, path, method === 'DELETE' ? undefined : {}));
  for (const action of ['nope', '__proto__', 'constructor', 'toString', 'delete'])
    refuses(`refuses the action ${action} and names those there are`, [404], async () => {
      const answer = await ask('POST', `/api/unions/${union.id}/${action}`, {});
      expect(answer.body.detail).toContain('close');
      return answer;
    });
});

describe('actions', () => {
  it('with wrong bodies are refused, and nothing is written', async () => {
    for (const [path, body] of [
      [`unions/${ids.union}/close`, {}],
      [`unions/${ids.union}/close`, { reason: 5 }],
      [`unions/${ids.union}/close`, { reason: '  ' }],
      [`applications/${ids.application}/reject`, {}],
      [`applications/${ids.application}/reject`, { reason: ['x'] }],
      [`applications/${ids.application}/return`, { reason: 'x'.repeat(5000) }],
      [`applications/${ids.application}/return`, { reason: '原因', fieldNotes: 'x' }],
      ['applications/x/approve', {}],
      ['applications/approve', {}],
      ['applications/approve', { ids: 'x' }],
      ['applications/approve', { ids: [5] }],
      ['applications/approve', { ids: Array(201).fill('x') }],
      ['reviewRounds', {}],
      ['reviewRounds', { unionId: 5 }],
      ['reviewRounds', { unionId: union.id, dueOn: '2026-02-30' }],
      [`sanctions/${ids.sanction}/nope`, {}],
    ] as const) {
      const answer = await ask('POST', `/api/${path}`, body);
      expect({ path, body, refused: [400, 403, 404, 409, 422].includes(answer.status) }).toEqual({
        path,
        body,
        refused: true,
      });
      expectProblem(answer, [answer.status]);
    }
    expect(await everything()).toEqual(before);
  });
});

it('an action answers with the record as its reader may see it', async () => {
  const lower = await buildUnion(union);
  const planted = await plantEveryResource(lower);
  const { ask: asAdmin } = await api.signIn(union.id);
  const opened = await asAdmin('POST', `/api/applications/${planted.ids.application}/open`, { roundId: 'x' });
  expect(opened).toMatchObject({ status: 200, body: { state: 'opened', _relation: 'lower' } });
  expect(opened.text).not.toMatch(/personHash|addressHash/);
});

describe('headers and connections', () => {
  it('a body that stops in the middle writes nothing', async () => {
    const { token } = await api.signIn(union.id, 'unionOperator');
    const now = await everything();
    await new Promise<void>((resolve) => {
      const cut = httpRequest(`${api.url}/api/employers`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Content-Length': '500' },
      });
      cut.on('error', () => resolve()).on('close', () => resolve());
      cut.write('{"name":"半截公司"');
      setTimeout(() => cut.destroy(), 100);
    });
    expect(await everything()).toEqual(now);
  });

  it('answers in English when asked, with the same code', async () => {
    const [zh, en] = await Promise.all([
      ask('GET', '/api/employers?page=1'),
      ask('GET', '/api/employers?page=1', undefined, { 'Accept-Language': 'en' }),
    ]);
    expect(en.body.code).toBe(zh.body.code);
    expect(en.body.detail).not.toMatch(/\p{Script=Han}/u);
  });

  it('a cookie from another site changes nothing', async () => {
    const { token } = await api.signIn(union.id, 'unionOperator');
    const now = await everything();
    const answer = await api.ask(
      'POST',
      '/api/employers',
      { name: '某公司', unionId: union.id },
      { Cookie: `huiji=${encodeURIComponent(token)}`, Origin: 'https://evil.example.org' },
    );
    expectProblem(answer, [403]);
    expect(await everything()).toEqual(now);
  });
});
