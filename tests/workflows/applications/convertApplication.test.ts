// The wrong one of two processes was begun: the same case goes on as the other, with what was filled in.
import { beforeAll, expect, it } from '@jest/globals';
import { find } from '../../../models/store/sql/find.ts';
import { convertApplication } from '../../../workflows/applications/convertApplication.ts';
import { openApplication } from '../../../workflows/applications/openApplication.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { processAt } from '../../../workflows/processes/processAt.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

it('a draft keeps what the other form asks for as well, and is agreed to anew', async () => {
  const actor = personActor(await buildAccount());
  const input = await answersFor(actor, house.baseC);
  const draft = await saveApplication(actor, input, visit());
  const converted = await convertApplication(actor, 'join');
  expect(converted).toMatchObject({
    ...{ id: draft.id, number: draft.number, process: 'register', title: '会员登记', state: 'draft' },
    ...{ data: input.data, unionId: house.baseC.id, agreementHash: null },
  });
  const agreement = processAt((await rulebook()).at(house.baseC.path), 'register').agreement?.hash;
  const data = { ...(input.data as object), memberSince: '2018-05-01' };
  const { application } = await submitApplication(actor, { process: 'register', data, agreement }, visit());
  expect(application).toMatchObject({ id: draft.id, state: 'submitted', reviewWhen: 'before' });
});

it('what waits is taken back first, with the membership that it made', async () => {
  const { actor, application } = await submit(house.baseA);
  const [pending] = await find('member', { accountId: actor.accountId });
  expect(pending).toMatchObject({ state: 'pending' });
  await convertApplication(actor, 'join');
  expect(await reread('application', application.id)).toMatchObject({ process: 'register', state: 'draft' });
  expect(await reread('member', pending!.id)).toMatchObject({ state: 'ended', endedReason: 'withdrawn' });
  // It goes on, so nobody reads that it was withdrawn.
  expect(await messages({ accountId: actor.accountId, template: 'join.withdrawn' })).toEqual([]);
});

it('what is being reviewed stays what it is, and so does what has nothing instead', async () => {
  const { actor, application } = await submit(house.baseC);
  await openApplication(await buildAdmin(house.baseC), application.id);
  await expect(convertApplication(actor, 'join')).rejects.toMatchObject({ status: 409 });
  await expect(convertApplication(personActor(await buildAccount()), 'join')).rejects.toMatchObject({ status: 404 });
});
