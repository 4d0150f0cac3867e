// Addresses that name nothing, or ask in a way there is not: each answered by a problem document, and nothing written.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { type Api, openApi } from '../../support/api.ts';
import { buildUnion } from '../../support/build.ts';
import type { Answer } from '../../support/client.ts';
import { everything, expectProblem } from '../../support/refusals.ts';

let api: Api;
let ask: Api['ask'];
let union: Rows['union'];
let before: unknown;
beforeAll(async () => {
  api = await openApi();
  union = await buildUnion(api.root, { kind: 'aboveBase' });
  ({ ask } = await api.signIn(union.id));
  before = await everything();
});
afterAll(() => api.close());

const refuses = (title: string, statuses: readonly number[], send: () => Promise<Answer>) =>
  it(`${title} (${statuses.join('/')}), and nothing is written`, async () => {
    expectProblem(await send(), statuses);
    expect(await everything()).toEqual(before);
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
