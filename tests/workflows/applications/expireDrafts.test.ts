// A draft nobody comes back to ends by itself after the days its province says.

import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { applicationView } from '../../../api/routes/pages/applicationView.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { expireDrafts } from '../../../workflows/applications/expireDrafts.ts';
import { getMine, listMine } from '../../../workflows/applications/listMine.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { forgetRulebook } from '../../../workflows/documents/rulebook.ts';
import { buildAccount, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});
beforeEach(
  async () => void (await query("UPDATE applications SET updated_at = now() WHERE state = 'draft' RETURNING 1")),
);

async function draftAt(union: Rows['union'], idleDays: number) {
  const person = await buildAccount();
  const actor = personActor(person);
  const input = { process: 'join', data: { employmentType: 'newForm' }, place: { unionId: union.id } };
  const draft = await saveApplication(actor, input, {});
  await age(draft, idleDays);
  return { actor, input, draft };
}
const age = ({ id }: { id: string }, days: number) =>
  query('UPDATE applications SET updated_at = now() - make_interval(days => $2) WHERE id = $1 RETURNING 1', [id, days]);
const stateOf = async ({ id }: { id: string }) => (await reread('application', id)).state;

it('ends after ninety days without a change, with an audit row, and the person may begin anew', async () => {
  const [old, fresh] = [await draftAt(house.baseA, 91), await draftAt(house.baseA, 89)];
  expect(await expireDrafts()).toEqual({ expired: 1 });
  expect(await expireDrafts()).toEqual({ expired: 0 });
  expect(await stateOf(fresh.draft)).toBe('draft');
  expect(await find('audit', { recordId: old.draft.id, action: 'expire' })).toMatchObject([
    { actor: '暂存清理', before: { state: 'draft' }, after: { state: 'expired' } },
  ]);
  await expect(submitApplication(old.actor, { ...old.input, agreement: 'x' }, {})).rejects.toMatchObject({
    status: 422,
  });
  const again = await saveApplication(old.actor, old.input, {});
  expect(again.id).not.toBe(old.draft.id);
});

it('is told in the timeline of the case and in its tab', async () => {
  const { actor, draft } = await draftAt(house.baseA, 100);
  await expireDrafts();
  const view = await applicationView(await getMine(actor, draft.id), 'zh');
  expect(view.application.stateLabel).toBe('已过期');
  expect(view.steps).toMatchObject([
    { label: '填写' },
    { label: '已过期', says: '暂存后90天没有改动，已自动结束', now: true },
  ]);
  const again = { againHref: '/apply/join', canWithdraw: false, continueHref: undefined };
  expect(view).toMatchObject({ reason: undefined, ...again });
  expect((await listMine(actor, 'done')).rows).toMatchObject([{ id: draft.id }]);
});

it.each(['returned', 'withdrawn', 'submitted', 'opened'])('never ends what is %s', async (state) => {
  const { draft } = await draftAt(house.baseA, 400);
  await query('UPDATE applications SET state = $2 WHERE id = $1 RETURNING 1', [draft.id, state]);
  expect(await expireDrafts()).toEqual({ expired: 0 });
  expect(await stateOf(draft)).toBe(state);
});

it('leaves the draft that its person touches at that moment', async () => {
  const { actor, input, draft } = await draftAt(house.baseA, 100);
  const touch = saveApplication(actor, { ...input, data: { employmentType: 'enterprise' } }, {});
  const [{ expired }, touched] = await Promise.all([expireDrafts(), touch.catch(() => undefined)]);
  expect(expired === 1).toBe(touched === undefined || touched.id !== draft.id);
});

it('goes by the days of the province, in batches, and on from wherever it was stopped', async () => {
  await publishDays(house.provinceB, 10);
  const drafts = [];
  for (let index = 0; index < 5; index += 1) drafts.push((await draftAt(house.baseB, 11)).draft);
  const elsewhere = await draftAt(house.baseA, 11);
  expect(await expireDrafts({ signal: AbortSignal.abort() })).toEqual({ expired: 0 });
  expect(await expireDrafts({ batch: 2 })).toEqual({ expired: 5 });
  expect(await Promise.all(drafts.map(stateOf))).toEqual(Array(5).fill('expired'));
  expect(await stateOf(elsewhere.draft)).toBe('draft');
});

async function publishDays(union: Rows['union'], days: number) {
  const values = [{ from: '2020-01-01', value: { days }, source: '测试' }];
  const body = { kind: 'parameters' as const, key: 'application.drafts', title: '暂存保留天数', values };
  const { kind, key, title } = body;
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    tx.create('document', {
      ...{ kind, key, title, body, hash: 'h', unionId: union.id, number: 1, state: 'published' as const },
      ...{ validFrom: '2020-01-01', publishedAt: new Date().toISOString() },
    });
  });
  forgetRulebook();
}
