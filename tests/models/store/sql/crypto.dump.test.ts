// Whoever steals a dump of the database reads no number of anybody and nothing that he answered: every table as text, after real
// cases ran through it.
import { beforeAll, expect, it } from '@jest/globals';
import { resources } from '../../../../models/descriptor/registry.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { find } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { requestCode } from '../../../../workflows/access/requestCode.ts';
import { signInWithCode } from '../../../../workflows/access/signInWithCode.ts';
import {
  approveApplication,
  rejectApplication,
  returnApplication,
} from '../../../../workflows/applications/decideApplication.ts';
import { saveApplication } from '../../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../../workflows/applications/submitApplication.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import { type Answer, onceOnly } from '../../../../workflows/requests/onceOnly.ts';
import { codeSentTo } from '../../../support/access.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { answersFor } from '../../../support/submit.ts';

let house: House;
const numbers: string[] = [];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const visit = { ip: '10.9.8.7', channel: 'api' as const, phoneConfirmedAt: new Date().toISOString() };

async function joinAt(unionName: 'baseA' | 'baseB' | 'baseC') {
  const union = house[unionName];
  const person = await buildAccount();
  numbers.push(person.phone, person.documentNumber);
  const actor = personActor(person);
  const input = await answersFor(actor, union);
  await saveApplication(actor, { process: 'join', data: input.data }, visit);
  return submitApplication(actor, input, visit);
}

async function everyTable(): Promise<Map<string, string>> {
  const tables = await query<{ name: string }>(
    "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')",
  );
  return new Map(
    await Promise.all(
      tables.map(
        async ({ name }) =>
          [
            name,
            (
              await query<{ text: string }>(`SELECT coalesce(string_agg(t::text, E'\\n'), '') AS text FROM ${name} t`)
            )[0]?.text ?? '',
          ] as const,
      ),
    ),
  );
}

it('holds no document number and no phone after joining, deciding, signing in and administering', async () => {
  const decide = await buildAdmin(house.root);
  for (const unionName of ['baseA', 'baseB', 'baseC'] as const) {
    const { application } = await joinAt(unionName);
    if (unionName === 'baseB') await rejectApplication(decide, application.id, { reason: '材料不符' });
    else await approveApplication(decide, application.id);
  }
  const phone = '13700007654';
  numbers.push(phone);
  await requestCode({ phone, purpose: 'signIn' }, { ip: '10.9.8.7' });
  await signInWithCode({ phone, code: await codeSentTo(phone) }, { ip: '10.9.8.7' });
  const systemAdmin = await buildAdmin(house.root, 'systemAdmin');
  const made = await createRecord(systemAdmin, 'account', {
    name: '新人',
    phone: '13700008765',
    unionId: house.baseA.id,
  });
  await updateRecord(systemAdmin, 'account', made.id, { name: '新名' }, 1);
  numbers.push('13700008765');
  await transact(systemActor, { action: 'update' }, async (tx) =>
    tx.update('account', await tx.lock('account', made.id), {
      totpSecret: 'JBSWY3DPEHPK3PXP',
      documentNumber: 'E12345678',
    }),
  );
  numbers.push('JBSWY3DPEHPK3PXP', 'E12345678');

  const dump = await everyTable();
  expect(dump.size).toBeGreaterThan(resources.length);
  for (const table of ['members', 'applications', 'decisions', 'notices', 'audit', 'sign_in_codes', 'consents'])
    expect(dump.get(`public.${table}`)?.length).toBeGreaterThan(0);
  expect(numbers.length).toBeGreaterThan(9);
  expect(placesOf(numbers, dump)).toEqual([]);
});

/** Where a dump holds one of these texts. */
const placesOf = (texts: readonly string[], dump: ReadonlyMap<string, string>): string[] =>
  [...dump].flatMap(([table, stored]) =>
    texts
      .filter((text) => stored.includes(text))
      .map((text) => {
        const at = stored.indexOf(text);
        return `${table}: …${stored.slice(Math.max(0, at - 60), at + 20)}…`;
      }),
  );

it('holds no address, e-mail or number that somebody has typed into an answer or a note', async () => {
  const [address, moved, email] = ['虚构路七号三单元', '虚构路九号', 'lin.jing@example.org'];
  const [number, note, mended] = ['11010119900307999X', '证件13812340000不清楚', '13755557777'];
  const person = await buildAccount();
  const actor = personActor(person);
  const asked = await answersFor(actor, house.baseB);
  const answers = { ...asked.data, homeAddress: `${address}（证件${number}）`, email };
  const send = (key: string, data: Record<string, unknown>) =>
    onceOnly(person.id, key, data, async (keep) => {
      let answer: Answer = { status: 201, body: null };
      await submitApplication(actor, { ...asked, data }, visit, (tx, { application }) => {
        answer = { status: 201, body: { id: application.id, data: application.data } };
        keep(tx, answer);
      });
      return answer as Answer<{ id: string; data: Record<string, unknown> }>;
    });
  const { body } = await send('first', answers);
  expect(await send('first', answers)).toMatchObject({ body: { id: body.id, data: answers } });
  const reviewer = await buildAdmin(house.root);
  await returnApplication(reviewer, body.id, { reason: '请补正', fieldNotes: { homeAddress: note } });
  const second = await send('second', { ...answers, homeAddress: `${moved}，电话${mended}` });
  await approveApplication(reviewer, second.body.id);

  const [member] = await find('member', { accountId: person.id });
  expect(member?.details).toMatchObject({ homeAddress: `${moved}，电话${mended}` });
  expect(await reread('application', body.id)).toMatchObject({ data: { email } });
  const [trail] = await find('audit', { recordId: body.id, action: 'return' });
  expect(trail?.after).toMatchObject({ fieldNotes: { homeAddress: note } });
  const typed = [address, moved, email, number, note, mended, '13812340000', person.phone, person.documentNumber];
  expect(placesOf(typed, await everyTable())).toEqual([]);
});
