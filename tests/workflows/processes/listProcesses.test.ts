import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { listProcesses } from '../../../workflows/processes/listProcesses.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor } from '../../support/build.ts';
import { openStore } from '../../support/store.ts';
import { submit } from '../../support/submit.ts';

let house: House;
let close: () => Promise<void>;
beforeAll(async () => {
  close = await openStore();
  house = await buildHouse();
}, 60_000);
afterAll(() => close());

const join = (listed: Awaited<ReturnType<typeof listProcesses>>) => listed.find(({ key }) => key === 'join');

it('to somebody not signed in lists what is open to strangers', async () => {
  expect(join(await listProcesses(undefined))).toEqual({
    key: 'join',
    title: '入会申请',
    group: '入会',
    description: null,
    open: true,
    why: [],
    application: null,
  });
});

it('to a member says why not, by the rules of his own union', async () => {
  const { actor, application } = await submit(house.baseA);
  expect(join(await listProcesses(actor))).toMatchObject({
    title: '我要入会',
    application: { id: application.id, state: 'submitted', stateLabel: '已提交' },
  });
  await approveApplication(await buildAdmin(house.baseA), application.id);
  const found = join(await listProcesses(actor));
  expect(found).toMatchObject({ title: '我要入会', open: false, application: null });
  expect(found?.why.join()).toMatch(/把会籍转到新的工会/);
  expect(join(await listProcesses(actor, 'en'))?.why.join()).toMatch(/^[ -~–—’“”]+$/);
});

it('to a person who may begin names no obstacle', async () => {
  const actor = personActor(await buildAccount());
  expect(join(await listProcesses(actor))).toMatchObject({ open: true, why: [], application: null });
});
