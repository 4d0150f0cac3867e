// Whoever steals a dump of the database reads no number of anybody: every table as text, after real cases ran through it.
import { beforeAll, expect, it } from '@jest/globals';
import { resources } from '../../../../models/descriptor/registry.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { requestCode } from '../../../../workflows/access/requestCode.ts';
import { signInWithCode } from '../../../../workflows/access/signInWithCode.ts';
import { approveApplication, rejectApplication } from '../../../../workflows/applications/decideApplication.ts';
import { saveApplication } from '../../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../../workflows/applications/submitApplication.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import { codeSentTo } from '../../../support/access.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor } from '../../../support/build.ts';
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
  const found = [...dump].flatMap(([table, text]) =>
    numbers
      .filter((number) => text.includes(number))
      .map((number) => {
        const at = text.indexOf(number);
        return `${table}: …${text.slice(Math.max(0, at - 60), at + 20)}…`;
      }),
  );
  expect(numbers.length).toBeGreaterThan(9);
  expect(found).toEqual([]);
});
