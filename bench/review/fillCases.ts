// Joined-first memberships waiting for the centralised review, made by SQL: nine in ten green, some red, some amber.

import type { Client } from 'pg';
import { getResource } from '../../models/descriptor/registry.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { Rows } from '../../models/rows.ts';
import '../../jobs/foundTasks.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { encryptField } from '../../models/store/sql/crypto.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { storedValue } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import { seedDivisions } from '../../seeds/reference/seedDivisions.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { processAt } from '../../workflows/processes/processAt.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';

const basesInCounty = 100;

/** The province whose pack lets people join first, empty of cases. */
export async function prepareProvince(): Promise<Rows['union']> {
  await seedDivisions();
  const root = await ensureRoot();
  const present = await findOne('union', { divisionId: '32' });
  const province =
    present ??
    (await buildUnion(root, {
      name: '测量省总工会',
      divisionId: '32',
      kind: 'aboveBase',
      type: 'district',
      acceptsMembers: false,
    }));
  await installPacks();
  return province;
}

/** A county with `count` waiting cases spread over its companies. */
export async function fillCounty(client: Client, province: Rows['union'], count: number): Promise<Rows['union']> {
  const county = await buildUnion(province, {
    name: '测量区总工会',
    divisionId: '320106',
    kind: 'aboveBase',
    type: 'district',
    acceptsMembers: false,
  });
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (let n = 0; n < basesInCounty; n++) {
      tx.create('union', {
        name: `第${n}公司工会`,
        kind: 'base',
        type: 'enterprise',
        acceptsMembers: true,
        divisionId: '320106',
        parentId: county.id,
        parentPath: county.path,
      });
    }
  });
  const process = processAt((await rulebook()).at(county.path), 'join');
  const { rows } = await client.query('SELECT count(*)::int AS n FROM accounts');
  await client.query('BEGIN');
  await client.query(
    `CREATE TEMP TABLE bench_cases ON COMMIT DROP AS
     SELECT n, lpad(to_hex($1::int + n), 32, '0')::uuid AS id, md5(($1 + n)::text) AS person, (SELECT array_agg(id) FROM unions WHERE parent_id = $2::uuid) AS unions
     FROM generate_series(1, $3::int) n`,
    [rows[0].n, county.id, count],
  );
  await client.query(
    `INSERT INTO accounts (id, name, document_type, document_number, document_number_hash, phone, phone_hash, birth_date, sex, bound_at)
     SELECT id, '测量员', 'resident', $1, person, $2, person, CASE WHEN n % 20 = 0 THEN current_date - 4000 ELSE '1990-03-07' END, 'male', now() FROM bench_cases`,
    [encryptField('110101199003070000'), encryptField('13800000000')],
  );
  await client.query(
    `INSERT INTO members (id, number, account_id, union_id, name, document_type, document_number, document_number_hash, phone, phone_hash, sex, birth_date, state, joined_on)
     SELECT c.id, 'B' || replace(c.id::text, '-', ''), c.id, c.unions[1 + n % cardinality(c.unions)], a.name, a.document_type, a.document_number, c.person, a.phone, a.phone_hash, a.sex, a.birth_date, 'pending', current_date
     FROM bench_cases c JOIN accounts a ON a.id = c.id`,
  );
  await client.query(
    `INSERT INTO applications (id, number, process, title, account_id, person_hash, applicant_name, subject_kind, subject_id, made, union_id, reviewer_union_id, member_id, state, review_when, data, light,
       process_hash, form_hash, agreement_hash, agreed_at, submitted_at, due_on)
     SELECT c.id, 'A' || replace(c.id::text, '-', ''), 'join', '我要入会', c.id, c.person, '测量员', 'person', c.id, jsonb_build_object('member', c.id), m.union_id, m.union_id, c.id, 'submitted', 'after',
       $3::jsonb -> m.union_id::text -> CASE WHEN n % 20 = 1 THEN 'unlisted' ELSE 'listed' END, CASE n % 20 WHEN 0 THEN 'red' WHEN 1 THEN 'amber' ELSE 'green' END,
       $1, $1, $2, now(), now(), current_date + 30
     FROM bench_cases c JOIN members m ON m.id = c.id`,
    [process.hash, process.neededAgreement.hash, await sealedAnswers(county)],
  );
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE) accounts, members, applications, unions');
  return county;
}

/** By union and situation what its cases answer, sealed as the product does. */
async function sealedAnswers(county: Rows['union']): Promise<string> {
  const { data } = getResource('application').fields;
  const answers = (union: string, unitSituation: string) =>
    storedValue(data as FieldDefinition, {
      union,
      unitSituation,
      employmentType: 'enterprise',
      unitAddress: '虚构路1号',
    });
  const unions = await find('union', { parentId: county.id });
  const parts = unions.map(
    ({ id }) => `"${id}": {"listed": ${answers(id, 'listed')}, "unlisted": ${answers(id, 'unlisted')}}`,
  );
  return `{${parts.join(', ')}}`;
}

function buildUnion(parent: Rows['union'], values: NewRow<'union'>): Promise<Rows['union']> {
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const { id } = tx.create('union', { ...values, parentId: parent.id, parentPath: parent.path });
    return tx.lock('union', id);
  });
}
