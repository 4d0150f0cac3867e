import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { config } from '../../../config.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { databaseName } from '../../../models/store/queries/auditBlocks.ts';
import { configureCrypto } from '../../../models/store/sql/crypto.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { takeTally } from '../../../models/store/writing/auditTally.ts';
import { rotateKeys } from '../../../models/store/writing/rotateKeys.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { adoptAudit } from '../../../workflows/audit/adoptAudit.ts';
import { sealAudit } from '../../../workflows/audit/sealAudit.ts';
import { verifyAudit } from '../../../workflows/audit/verifyAudit.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
beforeEach(async () => {
  await query('DELETE FROM audit');
  await query('DELETE FROM audit_blocks');
  takeTally();
  for (const file of await anchorFiles()) rmSync(file);
});

/** Of this test's database: others share the folder. */
async function anchorFiles(): Promise<string[]> {
  const folder = join(config.dataDir, 'audit-anchors');
  const own = await databaseName();
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.startsWith(`${own}.`)).map((name) => join(folder, name));
}

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

describe('the anchors outside the database', () => {
  const kinds = async (now?: Date) => (await verifyAudit(now)).faults.map(({ kind }) => kind);

  it('name a chain that was made anew, and the sealer adds nothing to it', async () => {
    await act(3);
    await sealAudit();
    await query("UPDATE audit SET actor = '无名氏', block_id = NULL");
    await query('DELETE FROM audit_blocks');
    expect(await kinds()).toEqual(['cut']);
    await act(1);
    await expect(sealAudit()).rejects.toMatchObject({ code: 'audit-broken' });
    expect(await query('SELECT FROM audit_blocks')).toEqual([]);
  });

  it('name a tail that was cut off', async () => {
    await act(2);
    await sealAudit();
    await act(2);
    await sealAudit();
    await query('DELETE FROM audit WHERE block_id = (SELECT max(id) FROM audit_blocks)');
    await query('DELETE FROM audit_blocks WHERE id = (SELECT max(id) FROM audit_blocks)');
    expect(await kinds()).toEqual(expect.arrayContaining(['cut', 'lost']));
  });

  it('name a row that was taken out before it was sealed', async () => {
    await act(3);
    const [first] = await find('audit', {}, { order: 'id' });
    await query('DELETE FROM audit WHERE id = $1', [first?.id]);
    expect(await verifyAudit()).toMatchObject({ faults: [{ kind: 'lost', rows: expect.any(Number) }] });
    await sealAudit();
    expect(await kinds()).toContain('lost');
  });

  it('count nothing that was rolled back, and everything that was written in bulk', async () => {
    await expect(
      transact(systemActor, { action: 'create' }, async (tx) => {
        tx.create('union', {
          name: '不成',
          kind: 'base',
          type: 'other',
          acceptsMembers: true,
          formerNames: [],
          custom: {},
        });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await transact(systemActor, { action: 'create' }, (tx) =>
      tx.createMany(
        'union',
        Array.from({ length: 700 }, (_, n) => ({
          ...{ name: `批量${n}`, kind: 'base' as const, type: 'other', acceptsMembers: true },
          ...{ formerNames: [], custom: {} },
        })),
      ),
    );
    expect(await kinds()).toEqual([]);
    await query('DELETE FROM audit WHERE id = (SELECT id FROM audit LIMIT 1)');
    expect(await kinds()).toEqual(['lost']);
  });

  it('that were taken away altogether are missed, and a chain from before them is adopted once, aloud', async () => {
    await ensureRoot();
    await act(2);
    await sealAudit();
    for (const file of await anchorFiles()) rmSync(file);
    expect(await kinds()).toEqual(['unanchored']);
    await act(1);
    await expect(sealAudit()).rejects.toMatchObject({ code: 'audit-broken' });
    await adoptAudit();
    expect(await find('audit', { reason: '采用现有审计链为锚点' })).toHaveLength(1);
    await sealAudit();
    expect(await kinds()).toEqual([]);
    await expect(adoptAudit()).rejects.toMatchObject({ code: 'already-anchored' });
  });

  it('a backlog older than two rounds of sealing is no clean bill', async () => {
    await act(1);
    expect(await kinds(new Date(Date.now() + 9 * 60_000))).toEqual([]);
    expect(await kinds(new Date(Date.now() + 11 * 60_000))).toEqual(['backlog']);
  });

  it('a block that a crash has left without its anchor is anchored at the next seal', async () => {
    await act(1);
    await sealAudit();
    await act(1);
    const kept = (await anchorFiles()).map((file) => [file, readFileSync(file)] as const);
    await sealAudit();
    for (const [file, content] of kept) writeFileSync(file, content);
    expect(await kinds()).toEqual([]);
    await sealAudit();
    await query('DELETE FROM audit_blocks WHERE id = (SELECT max(id) FROM audit_blocks)').catch(() => undefined);
    await query('UPDATE audit SET block_id = NULL WHERE block_id = (SELECT max(id) FROM audit_blocks)');
    await query('DELETE FROM audit_blocks WHERE id = (SELECT max(id) FROM audit_blocks)');
    expect(await kinds()).toContain('cut');
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
