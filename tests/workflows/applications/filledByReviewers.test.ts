// What a reviewer filled in, as the person reads it: of cases whose decision he has been told, in his language.
import { beforeAll, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import type { FormField } from '../../../rules/engine/documentTypes.ts';
import { approveApplication, rejectApplication } from '../../../workflows/applications/decideApplication.ts';
import { filledByReviewers } from '../../../workflows/applications/filledByReviewers.ts';
import { getMine, listMine } from '../../../workflows/applications/listMine.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';

const reviewFields: FormField[] = [{ name: 'amount', title: '核定金额', widget: 'number', required: true }];
const inBoth = [
  { ...reviewFields[0], title: { zh: '核定金额', en: 'Granted' } },
  { name: 'paidOn', title: { zh: '发放日期', en: 'Paid on' }, widget: 'date', optional: true },
];
let house: House;
let process: Awaited<ReturnType<typeof openProcess>>;
let actor: PersonActor;
let reviewer: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  process = await openProcess(house.root, { subject: 'member', reviewFields });
  await publish(house.root, { kind: 'form', key: `${process.key}.review`, title: '审核填写', fields: inBoth });
  ({ actor } = await buildMemberActor(house.baseA));
  reviewer = await buildAdmin(house.baseA);
});

const begun = async () => (await process.begin(actor)).application.id;
const filledIn = async (id: string, language: 'zh' | 'en' = 'zh') => {
  const { rows } = await listMine(actor);
  return (await filledByReviewers(rows, (await rulebook()).in(language))).get(id);
};

it('are the fields of his form with their answers in words, the numbers marked', async () => {
  const id = await begun();
  await approveApplication(reviewer, id, { data: { amount: 800, paidOn: '2026-12-01' } });
  expect(await filledIn(id)).toEqual([
    { name: 'amount', title: '核定金额', label: '800', isNumber: true },
    { name: 'paidOn', title: '发放日期', label: '2026-12-01', isNumber: false },
  ]);
  expect((await filledIn(id, 'en'))?.map(({ title }) => title)).toEqual(['Granted', 'Paid on']);
});

it('are not told before the decision is', async () => {
  const id = await begun();
  await approveApplication(reviewer, id, { data: { amount: 300 } });
  const until = (interval: string) =>
    query('UPDATE applications SET undo_until = now() + $2::interval WHERE id = $1 RETURNING 1', [id, interval]);
  await until('5 minutes');
  expect(await filledIn(id)).toBeUndefined();
  expect(await getMine(actor, id)).toMatchObject({ state: 'opened', reviewData: null });
  await until('-1 minutes');
  expect(await filledIn(id)).toHaveLength(1);
  expect(await getMine(actor, id)).toMatchObject({ state: 'approved', reviewData: { amount: 300 } });
});

it('of a case that was refused there is nothing', async () => {
  const id = await begun();
  await rejectApplication(reviewer, id, { reason: '材料不全' });
  expect(await filledIn(id)).toBeUndefined();
});
