// A union that holds no members refuses them at every door, in words: joining, moving, being placed by a reviewer, by its own code.
import { beforeAll, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Rows } from '../../../models/rows.ts';
import { runAction } from '../../../workflows/actions/runAction.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { processAt } from '../../../workflows/processes/processAt.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { buildMemberActor } from '../../support/begin.ts';
import { buildAccount, buildAdmin, buildHouse, buildUnion, type House, personActor } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
let closed: Rows['union'];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  closed = await buildUnion(house.provinceC, { name: '丙市教育系统工会', kind: 'aboveBase', type: 'system' });
});

it('joining', async () => {
  const actor = personActor(await buildAccount());
  const input = await answersFor(actor, house.baseC);
  await expect(
    submitApplication(actor, { ...input, data: { ...input.data, union: closed.id } }, visit()),
  ).rejects.toMatchObject({ status: 422, text: { zh: expect.stringContaining('不直接接收会员') } });
});

it('moving', async () => {
  const { actor } = await buildMemberActor(house.baseC);
  const process = processAt((await rulebook()).at(closed.path), 'transfer');
  const data = { reason: 'jobChange', union: closed.id, unitName: '虚构学校' };
  await expect(
    submitApplication(actor, { process: 'transfer', data, agreement: process.agreement?.hash }, visit()),
  ).rejects.toMatchObject({ status: 422, text: { zh: expect.stringContaining('不直接接收会员') } });
});

it('being placed by who reviews', async () => {
  const { application } = await submit(house.baseC);
  const reviewer = await buildAdmin(house.provinceC);
  await expect(
    runAction(reviewer, getResource('application'), application.id, 'place', { unionId: closed.id }),
  ).rejects.toMatchObject({ errors: [{ path: 'unionId', message: expect.stringContaining('不直接接收会员') }] });
});

it('its own code: who scans it chooses among the unions below it', async () => {
  expect((await unionPlaces([closed.id])).get(closed.id)).toMatchObject({ holdsMembers: false, isIndustry: true });
});
