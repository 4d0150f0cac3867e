import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { configureCrypto } from '../../../models/store/sql/crypto.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { rotateKeys } from '../../../models/store/writing/rotateKeys.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { sealAudit } from '../../../workflows/audit/sealAudit.ts';
import { verifyAudit } from '../../../workflows/audit/verifyAudit.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
beforeEach(async () => {
  await query('DELETE FROM audit');
  await query('DELETE FROM audit_blocks');
});

async function act(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await transact(systemActor, { action: 'create', reason: `第${time}次` }, async (tx) => {
      tx.create('union', {
        name: `工会${time}`,
        kind: 'base',
        type: 'other',
        acceptsMembers: true,
        formerNames: [],
        custom: {},
      });
    });
  }
}

describe('the sealed audit', () => {
  it('is whole after any number of seals', async () => {
    await act(3);
    expect(await sealAudit()).toEqual({ blocks: 1, rows: 3 });
    await act(2);
    expect(await sealAudit()).toEqual({ blocks: 1, rows: 2 });
    expect(await sealAudit()).toEqual({ blocks: 0, rows: 0 });
    await act(1);
    expect(await verifyAudit()).toEqual({ blocks: 2, rows: 5, unsealed: 1, faults: [] });
  });

  it('is sealed once by several instances at the same time', async () => {
    await act(4);
    await Promise.all([sealAudit(), sealAudit(), sealAudit()]);
    expect(await verifyAudit()).toMatchObject({ rows: 4, faults: [] });
  });

  it('names the row in which one byte was flipped', async () => {
    await act(3);
    await sealAudit();
    const rows = await find('audit', {}, { order: 'id' });
    await query("UPDATE audit SET reason = overlay(reason placing '9' from 2 for 1) WHERE id = $1", [rows[1]?.id]);
    expect((await verifyAudit()).faults).toEqual([{ kind: 'changed', block: expect.any(String), row: rows[1]?.id }]);
  });

  it('names a row that was taken out, one that was put in, and a block that was written again', async () => {
    await act(3);
    await sealAudit();
    const [first, second] = await find('audit', {}, { order: 'id' });
    await query('DELETE FROM audit WHERE id = $1', [first?.id]);
    const added = await query<{ id: string }>(
      'INSERT INTO audit SELECT gen_random_uuid(), actor_id, actor, action, resource, record_id, union_id, subject_id, document_hash, before, after, reason, ip, request_id, block_id, created_at FROM audit WHERE id = $1 RETURNING id',
      [second?.id],
    );
    const { faults } = await verifyAudit();
    expect(faults).toHaveLength(2);
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'missing', row: first?.id }),
        expect.objectContaining({ kind: 'added', row: added[0]?.id }),
      ]),
    );
    await query('UPDATE audit_blocks SET leaves = set_byte(leaves, 20, (get_byte(leaves, 20) + 1) % 256)');
    expect((await verifyAudit()).faults.map(({ kind }) => kind)).toContain('block');
  });
});

it('keys rotate: everything is sealed by the new key, in either profile, and still found', async () => {
  const [old, fresh, equalityKey] = [
    { id: 'k1', secret: randomBytes(32) },
    { id: 'k2', secret: randomBytes(32) },
    randomBytes(32),
  ];
  configureCrypto({ fieldKeys: [old], equalityKey, profile: 'aes' });
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (let n = 0; n < 3; n++)
      tx.create('account', {
        name: '李某',
        phone: `1380000000${n}`,
        documentNumber: `00000019900101999${n}`,
        state: 'active',
        totpConfirmed: false,
        failedSignIns: 0,
      });
  });
  configureCrypto({ fieldKeys: [fresh, old], equalityKey, profile: 'aes' });
  expect(await rotateKeys()).toMatchObject({ 'accounts.phone': 3, 'accounts.document_number': 3 });
  configureCrypto({ fieldKeys: [fresh], equalityKey, profile: 'aes' });
  expect(await findOne('account', { phone: '13800000001' })).toMatchObject({ documentNumber: '000000199001019991' });
  configureCrypto({ fieldKeys: [fresh], equalityKey, profile: 'gm' });
  expect(await rotateKeys()).toMatchObject({ 'accounts.phone': 3 });
  expect(await rotateKeys()).toEqual({});
  expect((await find('account', {})).map(({ phone }) => phone).sort()).toEqual([
    '13800000000',
    '13800000001',
    '13800000002',
  ]);
});
