// A union's name and phone: begun by its administrator in the panel, reviewed by the union above it.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { visit } from '../../support/submit.ts';

let house: House;
let upper: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  upper = await buildAdmin(house.districtA);
});

const changes = { name: '甲区晨光供应链有限公司工会委员会', dutyPhone: '025-88886666', why: '单位更名' };
const begin = (actor: PersonActor, union: Rows['union'], data: Record<string, unknown> = changes) =>
  submitApplication(actor, { process: 'union.change', subjectId: union.id, data }, visit());

/** A union whose administrator has asked for the change. */
async function asked() {
  const union = await buildUnion(house.districtA, { name: '甲区晨光物流有限公司工会委员会', dutyPhone: '025-1111' });
  const clerk = await buildAdmin(union);
  const { application } = await begin(clerk, union);
  return { union, clerk, id: application.id, application };
}

it('goes to the union above, which changes it and keeps the name it had; who began it is told', async () => {
  const { union, clerk, id, application } = await asked();
  expect(application).toMatchObject({
    assignedUnionId: house.districtA.id,
    begunById: clerk.accountId,
    state: 'submitted',
  });
  await expect(approveApplication(await buildAdmin(union), id)).rejects.toMatchObject({
    status: 403,
    code: 'not-reviewer',
  });
  await approveApplication(upper, id);
  expect(await reread('union', union.id)).toMatchObject({
    ...{ name: changes.name, dutyPhone: changes.dutyPhone, formerNames: [union.name] },
  });
  expect(await messages({ applicationId: id, template: 'union.change.approved', channel: 'inApp' })).toHaveLength(1);
});

it('is rejected or returned without a change; the returned one comes again', async () => {
  const one = await asked();
  await rejectApplication(upper, one.id, { reason: '没有更名文件' });
  const two = await asked();
  await returnApplication(upper, two.id, { reason: '请写明文号' });
  for (const { union } of [one, two]) expect(await reread('union', union.id)).toMatchObject({ name: union.name });
  expect((await begin(two.clerk, two.union, { ...changes, why: '某字1号' })).application).toMatchObject({ id: two.id });
  await approveApplication(upper, two.id);
  expect(await reread('union', two.union.id)).toMatchObject({ name: changes.name });
});

it('there is one open case of a union, whoever begins it', async () => {
  const { union } = await asked();
  await expect(begin(await buildAdmin(union), union)).rejects.toMatchObject({ status: 409 });
  const other = await buildUnion(house.districtA);
  const clerks = await Promise.all(Array.from({ length: 6 }, () => buildAdmin(other)));
  const done = await Promise.allSettled(clerks.map((clerk) => begin(clerk, other)));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('taken back, all three are as they were', async () => {
  const { union, id } = await asked();
  await approveGreen(upper, [id]);
  await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [id]);
  expect(await approveGreen(upper, [id])).toMatchObject({ approved: [id] });
  expect(await undoDecisions(upper, [id])).toMatchObject({ undone: [id] });
  expect(await reread('union', union.id)).toMatchObject({ name: union.name, dutyPhone: '025-1111', formerNames: [] });
});

it('not when the union was changed since, and then nothing is', async () => {
  const { union, id } = await asked();
  await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [id]);
  await approveGreen(upper, [id]);
  await query("UPDATE unions SET duty_phone = '025-2222' WHERE id = $1 RETURNING 1", [union.id]);
  expect(await undoDecisions(upper, [id])).toMatchObject({ refused: [{ why: '工会信息此后又有变动，不能撤销' }] });
  expect(await reread('union', union.id)).toMatchObject({ name: changes.name, dutyPhone: '025-2222' });
  expect(await reread('application', id)).toMatchObject({ state: 'approved' });
});

it('is begun by nobody who may not see the union, nor by a member on his pages', async () => {
  const { union } = await asked();
  await expect(begin(await buildAdmin(house.baseB), union)).rejects.toMatchObject({ status: 404 });
  await expect(
    submitApplication(await buildAdmin(union), { process: 'union.change', data: changes }, visit()),
  ).rejects.toMatchObject({ status: 403, code: 'not-begun-here' });
});
