// An appeal against a rejection: the union above decides, without who rejected; the application comes back as it was.
import { beforeAll, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import {
  approveApplication,
  approveUndoably,
  rejectApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import { buildAdmin, buildHouse, type House, type Person, personActor, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
let rejecter: PersonActor;
let above: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  rejecter = await buildAdmin(house.districtA);
  above = await buildAdmin(house.districtA);
});

async function appeal(person: Person) {
  const actor = personActor(person);
  const { agreement } = await describeProcess(actor, 'review.appeal', {});
  const data = { why: '单位可以证明本人在职' };
  return submitApplication(actor, { process: 'review.appeal', data, agreement: agreement?.hash }, visit());
}
const passUndo = () => query(`UPDATE applications SET undo_until = NULL`, []);
async function rejected() {
  const { person, application } = await submit(house.baseA);
  await rejectApplication(rejecter, application.id, { reason: '单位没有这个人' });
  await passUndo();
  return { person, rejected: application };
}
const appealed = async () => {
  const before = await rejected();
  return { ...before, ...(await appeal(before.person)) };
};

it('goes to the union above; who rejected does not decide', async () => {
  const { rejected, application } = await appealed();
  expect(application).toMatchObject({
    ...{ subjectKind: 'application', subjectId: rejected.id, recusedId: rejecter.accountId },
    ...{ unionId: house.baseA.id, reviewerUnionId: house.districtA.id },
  });
  await expect(approveApplication(rejecter, application.id)).rejects.toMatchObject({ status: 403, code: 'recused' });
});

it('approved, the application is back with all that was filled in, is handed in again, and another decides it', async () => {
  const { person, rejected, application } = await appealed();
  await approveApplication(above, application.id);
  expect(await reread('application', rejected.id)).toMatchObject({
    state: 'returned',
    recusedId: rejecter.accountId,
    // So that the statistics of review know it as a decision taken back.
    undoneAt: expect.any(String),
  });
  const [said] = await messages({
    accountId: person.id,
    applicationId: application.id,
    template: 'review.appeal.approved',
  });
  expect(said?.body).toContain('重新提交');
  const { data } = await reread('application', rejected.id);
  const { process, agreement } = await answersFor(personActor(person), house.baseA);
  const again = await submitApplication(
    personActor(person),
    { process, data: data as object as Record<string, unknown>, agreement },
    visit(),
  );
  expect(again.application).toMatchObject({ id: rejected.id, state: 'submitted' });
  await expect(approveApplication(rejecter, rejected.id)).rejects.toMatchObject({ code: 'recused' });
  await approveApplication(above, rejected.id);
  expect(await find('member', { accountId: person.id, state: 'active' })).toHaveLength(1);
});

it('rejected, the decision stands and is not appealed against again; one may still apply again', async () => {
  const { person, rejected, application } = await appealed();
  await rejectApplication(above, application.id, { reason: '理由不成立' });
  await passUndo();
  expect(await reread('application', rejected.id)).toMatchObject({ state: 'rejected' });
  await expect(appeal(person)).rejects.toMatchObject({ status: 409, code: 'nothing-rejected' });
  await submit(house.baseA, person);
});

it('nobody appeals who applied again, or of whose rejection he is not told yet', async () => {
  const { person } = await rejected();
  await submit(house.baseA, person);
  await expect(appeal(person)).rejects.toMatchObject({ code: 'nothing-rejected' });
  const other = await submit(house.baseA);
  await rejectApplication(rejecter, other.application.id, { reason: '单位没有这个人' });
  await query(`UPDATE applications SET undo_until = now() + interval '5 minutes' WHERE id = $1`, [
    other.application.id,
  ]);
  await expect(appeal(other.person)).rejects.toMatchObject({ code: 'nothing-rejected' });
});

it('who applied again meanwhile has that one reviewed; the appeal cannot be approved, and says so', async () => {
  const { person, application } = await appealed();
  await submit(house.baseA, person);
  await expect(approveApplication(above, application.id)).rejects.toMatchObject({ status: 409, code: 'begun-anew' });
});

it('an approval taken back rejects again, as long as it was not handed in again', async () => {
  const { rejected, application } = await appealed();
  const before = await reread('application', rejected.id);
  await approveUndoably(above, application.id);
  expect(await undoDecisions(above, [application.id])).toEqual({ undone: [application.id], refused: [] });
  const { updatedAt: _, version: __, ...same } = before;
  expect(await reread('application', rejected.id)).toMatchObject(same);
});
