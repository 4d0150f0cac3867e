// A network that floods is held back at every door that a stranger finds, before anything is read for him.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Router } from 'express';
import { findRoutes } from '../../api/declaration/findRoutes.ts';
import { memberPages } from '../../api/routes/pages/memberPages.ts';
import { type Api, openApi } from '../support/api.ts';
import { statementsOf } from '../support/statementsOf.ts';

type Door = [method: string, path: string];
type Layer = Router['stack'][number];

const doorsOf = ({ route, handle }: Layer): Door[] => {
  if (route) return route.stack.map(({ method }) => [method.toUpperCase(), route.path]);
  return 'stack' in handle ? (handle.stack as Layer[]).flatMap(doorsOf) : [];
};
const pages = memberPages().stack.flatMap(doorsOf);
const declared = (await findRoutes()).filter(({ who }) => who !== 'admin');
const doors = [...pages, ...declared.map(({ method, path }): Door => [method, path])];

let api: Api;
let token: string;
beforeAll(async () => {
  api = await openApi();
  ({ token } = await api.signIn(api.root.id));
});
afterAll(() => api.close());

const knock = ([method, path]: Door, headers: Record<string, string> = {}) =>
  fetch(api.url + path.replace(/[:*]\w+/g, 'x'), {
    method,
    redirect: 'manual',
    headers: { Accept: 'text/html', Origin: api.url, ...headers },
  });

/**
 * Whoever watches over the process is always answered, and so is a provider, who tells of thousands of messages from one network: what
 * he has not signed is refused before anything is read.
 */
const alwaysOpen = ['GET /healthz', 'POST /receipts/:provider'];

describe('after six hundred requests within a minute', () => {
  beforeAll(async () => {
    for (let round = 0; round < 12; round++)
      await Promise.all(Array.from({ length: 50 }, () => knock(['GET', '/api/public/nothing'])));
  });

  it('no page, no public address and no report answers that network any more', async () => {
    expect(pages.length).toBeGreaterThan(40);
    const open: string[] = [];
    for (const door of doors) {
      const isPublic = !door[1].startsWith('/api/') || door[1].startsWith('/api/public/');
      if (isPublic && (await knock(door)).status !== 429) open.push(door.join(' '));
    }
    expect(open).toEqual(alwaysOpen);
  });

  it('the answer is a page that says when to come back', async () => {
    const answer = await knock(['GET', '/join']);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await answer.text()).toContain('操作过于频繁');
  });

  it('a receipt that nobody signed is refused without a statement', async () => {
    const statements = await statementsOf(async () => {
      expect([401, 404]).toContain((await knock(['POST', '/receipts/first'])).status);
    });
    expect(statements).toEqual([]);
  });

  it('nothing is read for what is refused, no session either', async () => {
    const session = { Authorization: `Bearer ${token}` };
    expect(await statementsOf(() => knock(['GET', '/api/session'], session))).not.toEqual([]);
    expect(await statementsOf(() => knock(['GET', '/me'], session))).toEqual([]);
  });
});
