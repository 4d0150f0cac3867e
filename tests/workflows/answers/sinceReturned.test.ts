// A case that comes again after a return: its reviewer sees what has changed since, and what he had said to it.
import { beforeAll, expect, it } from '@jest/globals';
import { approveApplication, returnApplication } from '../../../workflows/applications/decideApplication.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

it('what is different, new or gone stands beside what it was, with the note; the rest stands as it is', async () => {
  const reviewer = await buildAdmin(house.baseC);
  const actor = personActor(await buildAccount());
  const { process, data, agreement } = await answersFor(actor, house.baseC);
  const first = { ...data, unitAddress: '虚构路1号', education: '20' };
  const handIn = (answers: object) =>
    submitApplication(actor, { process, data: { ...answers }, agreement }, visit()).then(
      ({ application }) => application,
    );
  const { id } = await handIn(first);
  expect((await explainApplication(reviewer, id)).form.fields.filter(({ before }) => before !== undefined)).toEqual([]);
  await returnApplication(reviewer, id, { reason: '地址不全', fieldNotes: { unitAddress: '写到门牌号' } });
  const { education: _, ...without } = first;
  await handIn({ ...without, unitAddress: '虚构路1号2楼', householdType: 'agricultural' });
  const fields = (await explainApplication(reviewer, id)).form.fields;
  const changed = fields.filter(({ before, note }) => before !== undefined || note !== undefined);
  expect(changed.map(({ name, label, before, note }) => ({ name, label, before, note }))).toEqual([
    { name: 'unitAddress', label: '虚构路1号2楼', before: '虚构路1号', note: '写到门牌号' },
    { name: 'householdType', label: '农业户口', before: '', note: undefined },
    { name: 'education', label: '', before: '大学本科', note: undefined },
  ]);
  await approveApplication(reviewer, id);
  expect(await reread('application', id)).toMatchObject({ state: 'approved', lastReturn: null });
});
