// What its time is over of is forgotten, by the terms that the person reads, with the files that hang on it.
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Rows } from '../../../models/rows.ts';
import { putFile } from '../../../models/store/files/putFile.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import { forgetDue } from '../../../workflows/retention/forgetDue.ts';
import { keptInWords } from '../../../workflows/retention/retentionTerms.ts';
import { buildAccount, buildHouse, buildMember, type House, personActor, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});
beforeEach(async () => void (await forgetDue()));

const age = (table: string, column: string, { id }: { id: string }, days: number) =>
  query(`UPDATE ${table} SET ${column} = now() - make_interval(days => $2) WHERE id = $1 RETURNING 1`, [id, days]);

async function expiredDraft(days: number) {
  const person = await buildAccount();
  const draft = await saveApplication(
    personActor(person),
    { process: 'join', data: { employmentType: 'newForm' }, place: { unionId: house.baseA.id } },
    {},
  );
  const file = await fileOf(draft.id);
  await query("UPDATE applications SET state = 'expired' WHERE id = $1 RETURNING 1", [draft.id]);
  await age('applications', 'updated_at', draft, days);
  return { draft, file };
}

const fileOf = (id: string) =>
  transact(systemActor, { action: 'create' }, (tx) =>
    putFile(tx, {
      ...{ name: '材料.txt', bytes: Buffer.from('材料\n'), unionId: null, ownerId: null },
      record: { kind: 'application', id },
    }),
  );

async function pastMember(days: number): Promise<Rows['member']> {
  const member = await buildMember(await buildAccount(), house.baseA, {
    ...{ state: 'ended', endedReason: 'left', endedOn: '2020-01-01', details: { education: '本科' } },
  });
  await age('members', 'ended_on', member, days);
  return member;
}

it('an expired draft loses its answers and its files after the days, and says when; the audit keeps neither', async () => {
  const [old, fresh] = [await expiredDraft(31), await expiredDraft(29)];
  expect((await forgetDue()).get('application')).toEqual({ looked: 1, forgotten: 1, held: 0 });
  expect(await reread('application', old.draft.id)).toMatchObject({ data: {}, forgottenAt: expect.any(String) });
  expect(await reread('application', fresh.draft.id)).toMatchObject({ data: { employmentType: 'newForm' } });
  expect(await find('file', { id: [old.file.id, fresh.file.id] })).toMatchObject([{ id: fresh.file.id }]);
  expect(await query('SELECT FROM file_chunks WHERE file_id = $1', [old.file.id])).toEqual([]);
  const trail = await find('audit', { action: 'forget', recordId: old.draft.id });
  expect(trail).toMatchObject([{ actor: '到期清除' }]);
  expect(JSON.stringify(trail)).not.toContain('newForm');
  expect((await forgetDue()).get('application')).toEqual({ looked: 0, forgotten: 0, held: 0 });
});

it('of a past membership what proves it stays', async () => {
  const member = await pastMember(1826);
  await forgetDue();
  const { name, documentNumber, joinedOn } = member;
  expect(await reread('member', member.id)).toMatchObject({
    ...{ name, documentNumber, joinedOn, state: 'ended' },
    ...{ phone: null, birthDate: null, details: {} },
  });
});

it('while a case about it is open it is kept, and the report says so', async () => {
  const member = await pastMember(4000);
  const { application } = await submit(house.baseA);
  await query('UPDATE applications SET member_id = $2 WHERE id = $1 RETURNING 1', [application.id, member.id]);
  expect((await forgetDue()).get('member')).toEqual({ looked: 1, forgotten: 0, held: 1 });
  expect(await reread('member', member.id)).toMatchObject({ details: { education: '本科' } });
  await query('UPDATE applications SET member_id = NULL WHERE id = $1 RETURNING 1', [application.id]);
});

it('a message goes with the event it was written of', async () => {
  const { application } = await submit(house.baseA);
  await writeMessages();
  const [notice] = await find('notice', { applicationId: application.id });
  await age('notices', 'created_at', notice!, 1096);
  expect((await forgetDue()).get('notice')).toEqual({ looked: 1, forgotten: 1, held: 0 });
  expect(await find('notice', { id: notice!.id })).toEqual([]);
  expect(await query('SELECT FROM notice_events WHERE event = $1', [notice!.event])).toEqual([]);
});

it('any number of them goes in batches, each a transaction', async () => {
  for (let count = 0; count < 5; count++) await expiredDraft(40);
  expect((await forgetDue({ batch: 2 })).get('application')).toEqual({ looked: 5, forgotten: 5, held: 0 });
});

it('the sentence has the days of the term', async () => {
  const rules = (await rulebook()).at(house.root.path);
  expect(keptInWords(getResource('notice').personal!.kept, rules, 'zh')).toContain('保存1095天');
});
