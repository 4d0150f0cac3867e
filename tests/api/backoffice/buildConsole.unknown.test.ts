// Every action of the console at every kind of address, about records that are not there: an answer that says so, never a failure.
import { randomUUID } from 'node:crypto';
import { AdminJS } from 'adminjs';
import { findOne } from '../../../models/store/sql/find.ts';
import { newAccount } from '../../support/access.ts';
import { type Ask, type Console, openConsole } from './openConsole.ts';

let site: Console;
let ask: Ask;
beforeAll(async () => {
  site = await openConsole();
  ask = await site.holding(['systemAdmin', 'unionAdmin']);
  const { body } = await ask('/console/api/dashboard');
  resources.push(...body.resources.map(({ name }) => name));
}, 120_000);
afterAll(() => site.close());

const resources: string[] = [];
const ids = [randomUUID(), 'not-an-id', '%00', `${randomUUID()},${randomUUID()}`];
const addressesOf = (resource: string, action: string) => [
  `/console/api/resources/${resource}/actions/${action}`,
  ...ids.flatMap((id) => [
    `/console/api/resources/${resource}/records/${id}/${action}`,
    `/console/api/resources/${resource}/bulk/${action}?recordIds=${id}`,
    `/console/api/resources/${resource}/bulk/${action}?recordIds=${id}&recordIds=${id}`,
  ]),
  `/console/api/resources/${resource}/bulk/${action}`,
];

test.each(Object.keys(AdminJS.ACTIONS))(
  '%s of what is not there is no failure of the server',
  async (action) => {
    for (const resource of resources) {
      for (const address of addressesOf(resource, action)) {
        for (const form of [undefined, {}]) {
          const { status, text } = await ask(address, form);
          expect([form ? 'POST' : 'GET', address, status, status < 500 || text]).toEqual([
            expect.any(String),
            address,
            status,
            true,
          ]);
        }
      }
    }
  },
  120_000,
);

test('deleting many that are not there is not found, and one that is not there keeps the others', async () => {
  const unknown = await ask(`/console/api/resources/account/bulk/bulkDelete?recordIds=${randomUUID()}`, {});
  expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
  const { id } = await newAccount({ name: '沈十二', unionId: site.root.id });
  const mixed = await ask(`/console/api/resources/account/bulk/bulkDelete?recordIds=${id},${randomUUID()}`, {});
  expect([mixed.status, mixed.text]).toEqual([404, expect.stringContaining('有 1 条已不存在')]);
  expect(await findOne('account', { id })).toBeDefined();
});
