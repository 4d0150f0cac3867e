// One transaction leaves one audit row for what it changed of a person; who asks by any of its records finds it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { history } from '../../../../models/store/gates/history.ts';
import type { AuditedRecord } from '../../../../models/store/gates/maskGate.ts';
import { list } from '../../../../models/store/gates/read.ts';
import { encryptField } from '../../../../models/store/sql/crypto.ts';
import { find } from '../../../../models/store/sql/find.ts';
import type { Row } from '../../../../models/store/sql/rows.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { sealAudit } from '../../../../workflows/audit/sealAudit.ts';
import { verifyAudit } from '../../../../workflows/audit/verifyAudit.ts';
import { buildAdmin, buildHouse, type House } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { submit } from '../../../support/submit.ts';

let house: House;
let joined: { application: Row; member: { id: string } };
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  const { application, made } = await submit(house.baseA);
  joined = { application, member: made[0] as { id: string } };
});

const submissions = () => find('audit', { recordId: joined.application.id, action: 'submit' });

describe('the audit of a join', () => {
  it('is one row that holds the application and the membership it made', async () => {
    const [row, ...others] = await submissions();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      resource: 'application',
      after: { state: 'submitted' },
      further: [{ resource: 'member', recordId: joined.member.id, before: null, after: { state: 'pending' } }],
    });
  });

  it('keeps identities masked in every record', async () => {
    const [row] = await submissions();
    expect(row).toMatchObject({
      further: [{ after: { documentNumber: expect.stringMatching(/^\d{3}\*+\d{4}$/) } }],
    });
  });

  it('is the history of either record, each with what changed in it', async () => {
    const actor = await buildAdmin(house.baseA);
    expect(await history(actor, 'member', joined.member.id)).toMatchObject([
      { action: 'submit', before: null, after: { state: 'pending' } },
    ]);
    expect(await history(actor, 'application', joined.application.id)).toMatchObject([
      { action: 'submit', before: null, after: { state: 'submitted' } },
    ]);
  });

  it.each([['resource'], ['recordId'], ['recordId among others']])('is found by the membership: %s', async (by) => {
    const auditor = await buildAdmin(house.provinceA, 'auditor');
    const filter =
      by === 'resource'
        ? { resource: 'member' }
        : { recordId: by === 'recordId' ? joined.member.id : [joined.member.id, house.baseB.id] };
    const { rows } = await list(auditor, 'audit', { filter: { ...filter, action: 'submit' } });
    expect(rows.map(({ recordId }) => recordId)).toContain(joined.application.id);
  });

  it('is read by indexes when a record is asked for', async () => {
    const plan = await transact(systemActor, { action: 'read' }, async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }>(
        "EXPLAIN SELECT 1 FROM audit WHERE resource = 'member' AND record_id = $1 OR involved @> ARRAY[$1]::text[]",
        [joined.member.id],
      );
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('audit_record');
    expect(text).toContain('audit_involved');
  });
});

it('a record changed twice shows what it was before the first change and what it is after the last', async () => {
  const [union] = await find('union', { id: house.baseB.id });
  await transact(systemActor, { action: 'update', reason: '两次' }, async (tx) => {
    const once = tx.update('union', union as Rows['union'], { shortName: '甲' });
    await tx.flush();
    tx.update('union', once, { shortName: '乙', address: '某路' });
  });
  expect(await find('audit', { recordId: house.baseB.id, reason: '两次' })).toMatchObject([
    { before: { shortName: null, address: null }, after: { shortName: '乙', address: '某路' }, further: null },
  ]);
});

it('what concerns other people or unions stands in rows of its own, so that each sees only his', async () => {
  await transact(systemActor, { action: 'update', reason: '各自' }, async (tx) => {
    for (const { id } of [house.baseA, house.baseB])
      tx.update('union', (await tx.findOne('union', { id })) as Rows['union'], { address: '某路1号' });
  });
  const rows = await find('audit', { reason: '各自' });
  expect(rows.map(({ recordId, unionId }) => [recordId, unionId]).sort()).toEqual(
    [house.baseA.id, house.baseB.id].map((id) => [id, id]).sort(),
  );
});

it('the seal names the row in which a further record was changed, or hidden from who looks for it', async () => {
  await sealAudit();
  const [row] = await submissions();
  const [kept] = await query<{ further: unknown; after: unknown }>('SELECT further, after FROM audit WHERE id = $1', [
    row?.id,
  ]);
  const write = (further: unknown) =>
    query('UPDATE audit SET further = $2 WHERE id = $1', [row?.id, JSON.stringify(further)]);
  const [record] = (row?.further ?? []) as AuditedRecord[];
  const changed = { ...record, after: { ...record?.after, state: 'active' } };
  // In clear, sealed by whoever holds the key, another sealed text, and one that nothing opens.
  const forged = [[changed], encryptField(JSON.stringify([changed])), kept?.after, `${kept?.further}`.slice(0, -8)];
  for (const further of forged) {
    await write(further);
    expect((await verifyAudit()).faults).toEqual([{ kind: 'changed', block: expect.any(String), row: row?.id }]);
  }
  await write(kept?.further);
  expect((await verifyAudit()).faults).toEqual([]);
  await query("UPDATE audit SET involved = '{}' WHERE id = $1", [row?.id]);
  expect((await verifyAudit()).faults).toEqual([{ kind: 'changed', block: expect.any(String), row: row?.id }]);
});
