// What a person has not handed in is nobody else's; what he has is clear to who reviews it, and hidden above.
import type { Rows } from '../../../../models/rows.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { history } from '../../../../models/store/gates/history.ts';
import { count, get, list } from '../../../../models/store/gates/read.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import type { NewRow } from '../../../../models/writtenRow.ts';
import { buildAccount, buildAdmin, buildUnion } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();
let top: Rows['union'];
let own: Rows['union'];
beforeAll(async () => {
  top = await buildUnion(null, { kind: 'aboveBase' });
  own = await buildUnion(top);
});

const answers = { homeAddress: '某路1号' };
async function application(values: Partial<NewRow<'application'>>): Promise<string> {
  const person = await buildAccount({ unionId: own.id });
  const { id } = await transact(systemActor, { action: 'submit' }, async (tx) =>
    tx.create('application', {
      ...{ process: 'join', title: '入会', applicantName: '张三', unionId: own.id, accountId: person.id },
      ...{ subjectKind: 'person', subjectId: person.id, data: answers, state: 'submitted' },
      ...{
        number: `A${person.id}`,
        personHash: person.id,
        reviewWhen: 'before' as const,
        processHash: 'p',
        formHash: 'f',
      },
      ...values,
    }),
  );
  return id;
}

test('a draft is in no list, count, record or history of the administrators', async () => {
  const id = await application({ state: 'draft' });
  for (const admin of [await buildAdmin(own), await buildAdmin(top)]) {
    const filter = { state: 'draft' };
    expect((await list(admin, 'application', { filter })).rows).toEqual([]);
    expect((await count(admin, 'application', filter)).total).toBe(0);
    await expect(get(admin, 'application', id)).rejects.toMatchObject({ status: 404 });
    await expect(history(admin, 'application', id)).rejects.toMatchObject({ status: 404 });
  }
});

test('whoever began one for a union goes on with it', async () => {
  const admin = await buildAdmin(own);
  const id = await application({ state: 'draft', begunById: admin.accountId });
  await expect(get(admin, 'application', id)).resolves.toMatchObject({ id });
});

test('answers are clear in the own union and hidden above, also in the history', async () => {
  const id = await application({});
  const [below, above] = [await buildAdmin(own), await buildAdmin(top)];
  await expect(get(below, 'application', id)).resolves.toMatchObject({ data: answers });
  await expect(get(above, 'application', id)).resolves.toMatchObject({ data: null });
  expect(JSON.stringify(await history(above, 'application', id))).not.toContain('某路');
});

test('who reviews for another union sees them until it is decided', async () => {
  const above = await buildAdmin(top);
  const open = await application({ reviewerUnionId: top.id });
  const decided = await application({ reviewerUnionId: top.id, state: 'approved' });
  await expect(get(above, 'application', open)).resolves.toMatchObject({ data: answers });
  await expect(get(above, 'application', decided)).resolves.toMatchObject({ data: null });
});

test('the auditor above reads no answers in the audit', async () => {
  const id = await application({});
  const auditor = await buildAdmin(top, 'auditor');
  const { rows } = await list(auditor, 'audit', { filter: { recordId: id } });
  const shown = await Promise.all(rows.map((row) => get(auditor, 'audit', row.id)));
  expect(shown).toHaveLength(1);
  expect(JSON.stringify(shown)).not.toContain('某路');
});
