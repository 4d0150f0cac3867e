// What a restored database is held to. Each thing that can be wrong with one is done to it, and named.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { config } from '../../../config.ts';
import { databaseName } from '../../../models/store/queries/auditBlocks.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { sealAudit } from '../../../workflows/audit/sealAudit.ts';
import { type Proof, proveCounts, proveInstance } from '../../../workflows/backup/proveInstance.ts';
import { buildHouse } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

setUpStore();
beforeAll(async () => {
  await submit((await buildHouse()).baseA);
  for (const kind of ['blocks', 'minutes', 'sent'])
    rmSync(join(config.dataDir, 'audit-anchors', `${await databaseName()}.${kind}.jsonl`), { force: true });
  await sealAudit();
});

const audit = ([first]: readonly Proof[]) => first as Proof;
const keys = ([, second]: readonly Proof[]) => second as Proof;
const decisions = ([, , third]: readonly Proof[]) => third as Proof;

/** What is proven while the database is so, and afterwards it is as before. */
async function proofsWhile(spoil: string, mend: string): Promise<Proof[]> {
  await query(spoil);
  const proofs = await proveInstance();
  await query(mend);
  return proofs;
}

it('passes a database that is whole, and says how much it looked at', async () => {
  const proofs = await proveInstance();
  expect(proofs.filter(({ ok }) => !ok)).toEqual([]);
  expect(audit(proofs).says).toMatch(/[1-9]\d* 块、[1-9]\d* 条已核对/);
  expect(keys(proofs).says).toMatch(/共 [1-9]\d* 处/);
  expect(decisions(proofs).says).toMatch(/2 次，逐字节相同/);
});

describe('and names', () => {
  it('an audit row that was changed', async () => {
    const proofs = await proofsWhile(
      "UPDATE audit SET actor = actor || '？' WHERE id = (SELECT min(id::text)::uuid FROM audit WHERE block_id IS NOT NULL)",
      "UPDATE audit SET actor = rtrim(actor, '？')",
    );
    expect(audit(proofs)).toMatchObject({ ok: false, faults: [expect.stringContaining('被改动')] });
  });

  it('a number that no key here opens, and one that is not the number it is found by', async () => {
    const unknown = await proofsWhile(
      "UPDATE accounts SET phone = 'a.gone.' || split_part(phone, '.', 3) WHERE phone IS NOT NULL",
      "UPDATE accounts SET phone = 'a.t.' || split_part(phone, '.', 3) WHERE phone IS NOT NULL",
    );
    expect(keys(unknown)).toMatchObject({ ok: false, faults: ['accounts.phone (gone)'] });
    const other = await proofsWhile(
      "UPDATE accounts SET phone_hash = phone_hash || '!' WHERE phone IS NOT NULL",
      "UPDATE accounts SET phone_hash = rtrim(phone_hash, '!') WHERE phone IS NOT NULL",
    );
    expect(keys(other)).toMatchObject({ ok: false, faults: ['accounts.phone (t)'] });
  });

  it('a verdict that does not come out as it was stored, and one whose rules are gone', async () => {
    const changed = await proofsWhile(
      "UPDATE decisions SET verdicts = jsonb_set(verdicts, '{0,outcome}', '\"other\"')",
      "UPDATE decisions SET verdicts = jsonb_set(verdicts, '{0,outcome}', '\"accept\"')",
    );
    expect(decisions(changed)).toMatchObject({ ok: false, faults: [expect.stringContaining('/outcome')] });
    const gone = await proofsWhile(
      "UPDATE rule_bodies SET hash = 'x' || hash WHERE kind = 'decision'",
      "UPDATE rule_bodies SET hash = ltrim(hash, 'x') WHERE kind = 'decision'",
    );
    expect(decisions(gone).faults[0]).toContain('当时的规则不在了');
  });

  it('a table with other rows than it had', () => {
    expect(proveCounts({ unions: 3, members: 5 }, { unions: 3, members: 4 })).toMatchObject({
      ok: false,
      faults: ['members：备份时 5 行，现在 4 行'],
    });
    expect(proveCounts({ unions: 3 }, {}).faults).toEqual(['unions：备份时 3 行，现在 0 行']);
    expect(proveCounts({ unions: 3, members: 5 }, { unions: 3, members: 5 }).ok).toBe(true);
  });
});
