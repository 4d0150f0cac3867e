// What no honest client sends to the generic routes: each answered by a problem document, and nothing written.

import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { type Api, openApi } from '../../support/api.ts';
import { buildUnion } from '../../support/build.ts';
import type { Answer } from '../../support/client.ts';
import { plantEveryResource } from '../../support/everyResource.ts';
import { everything, expectProblem } from '../../support/refusals.ts';

let api: Api;
let ask: Api['ask'];
let union: Rows['union'];
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

describe('sorting', () => {
  for (const sort of [
    '["id",{"toString":1}]',
    '[{"toString":1},"ASC"]',
    '[["id"],"ASC"]',
    '[null,null]',
    '["id"]',
    '"id"',
    '{}',
  ])
    it(`by ${sort} is answered in words`, async () =>
      expectProblem(await ask('GET', `/api/unions?sort=${encodeURIComponent(sort)}`), [400]));
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

  it('half a bearer is no bearer: its cookie still has to come from our own pages', async () => {
    const { token } = await api.signIn(union.id, 'unionOperator');
    for (const Authorization of ['Bearer a b', 'Bearer '])
      expectProblem(
        await api.ask(
          'POST',
          '/api/employers',
          { name: '某公司', unionId: union.id },
          { Cookie: `huiji=${encodeURIComponent(token)}`, Origin: 'https://evil.example.org', Authorization },
        ),
        [403],
      );
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
