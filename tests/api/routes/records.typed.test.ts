// Names and codes as people paste them, through the API of the panel.
import type { Rows } from '../../../models/rows.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { type Api, openApi } from '../../support/api.ts';
import { buildUnion } from '../../support/build.ts';

let api: Api;
let ask: Api['ask'];
let union: Rows['union'];
beforeAll(async () => {
  api = await openApi();
  union = await buildUnion(api.root, { kind: 'aboveBase' });
  ({ ask } = await api.signIn(union.id));
});
afterAll(() => api.close());

test.each(['\u3164\u3164', ' \u200B ', '\uFFA0\u034F', '\u3164甲'])(
  'a name in which less than two characters are seen is refused for employer and union: %j',
  async (name) => {
    const employer = await ask('POST', '/api/employers', { name, unionId: union.id });
    expect([employer.status, employer.body.errors?.map(({ path }) => path)]).toEqual([422, ['name']]);
    const renamed = await ask('PUT', `/api/unions/${union.id}`, { name, version: union.version });
    expect([renamed.status, renamed.body.errors?.map(({ path }) => path)]).toEqual([422, ['name']]);
    expect(await find('employer', {})).toEqual([]);
    expect(await findOne('union', { id: union.id })).toMatchObject({ name: union.name, version: union.version });
  },
);

test.each([
  '9135 0100 M000 100Y 43',
  '\u202D91350100M000100Y43\u202C',
  '９１３５０１００M000100Y43',
  '91350100-m000100y-43',
])('a credit code is kept bare: %j', async (creditCode) => {
  const { status, body } = await ask<Rows['employer']>('POST', '/api/employers', {
    name: '甲机械有限公司',
    unionId: union.id,
    creditCode,
  });
  expect([status, body.creditCode]).toEqual([201, '91350100M000100Y43']);
  await ask('DELETE', `/api/employers/${body.id}`);
});

test('former names are cleaned one by one, and those that show nothing are left out', async () => {
  const { body } = await ask<Rows['employer']>('POST', '/api/employers', {
    name: '乙机械有限公司',
    unionId: union.id,
    formerNames: ['\u202D乙厂\u202C', '\u3164', '乙\u200B车间'],
  });
  expect(body.formerNames).toEqual(['乙厂', '乙车间']);
});
