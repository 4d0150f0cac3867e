// A new key seals everything anew, what was clear before is sealed on the way, and the audit still verifies.
import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { openSamples } from '../../../../models/store/backup/openSamples.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { configureCrypto, cryptoOptions } from '../../../../models/store/sql/crypto.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { rotateKeys } from '../../../../models/store/writing/rotateKeys.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { sealAudit } from '../../../../workflows/audit/sealAudit.ts';
import { verifyAudit } from '../../../../workflows/audit/verifyAudit.ts';
import { buildAccount, buildMember, buildUnion, reread } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

const details = { homeAddress: '虚构路七号' };
let member: Rows['member'];
setUpStore();
beforeAll(async () => {
  const union = await buildUnion(null, {});
  member = await buildMember(await buildAccount(), union, {});
});

const write = (values: Partial<Rows['member']>) =>
  transact(systemActor, { action: 'update' }, async (tx) =>
    tx.update('member', await tx.lock('member', member.id), values),
  );
const stored = async (): Promise<unknown> =>
  (await query<{ details: unknown }>('SELECT details FROM members WHERE id = $1', [member.id]))[0]?.details;
const keyOf = (value: unknown) => String(value).split('.')[1];

beforeEach(() => write({ details: {} }));

it('an empty object is not sealed, what is in one is', async () => {
  expect(await stored()).toEqual({});
  await write({ details });
  expect(JSON.stringify(await stored())).not.toContain('虚构路');
  expect(await reread('member', member.id)).toMatchObject({ details });
});

it('what was written in clear before is read as it stands, and sealed by the next rotation', async () => {
  await query('UPDATE members SET details = $2 WHERE id = $1', [member.id, JSON.stringify(details)]);
  expect(await reread('member', member.id)).toMatchObject({ details });
  expect(await rotateKeys()).toMatchObject({ 'members.details': 1 });
  expect(JSON.stringify(await stored())).not.toContain('虚构路');
  expect(await reread('member', member.id)).toMatchObject({ details });
  expect(await rotateKeys()).toEqual({});
});

it('answers and the audit of them are sealed by a new key, so that the old one may go, and every block still verifies', async () => {
  await write({ details });
  const clear = { before: null, after: { details } };
  await query('UPDATE audit SET before = NULL, after = $1 WHERE id = (SELECT min(id::text)::uuid FROM audit)', [
    JSON.stringify(clear.after),
  ]);
  await sealAudit();
  expect((await verifyAudit()).faults).toEqual([]);

  const { fieldKeys, ...rest } = cryptoOptions();
  const fresh = { id: 'fresh', secret: randomBytes(32) };
  configureCrypto({ ...rest, fieldKeys: [fresh, ...fieldKeys] });
  expect(await rotateKeys()).toMatchObject({ 'members.details': 1, 'audit.after': expect.any(Number) });
  configureCrypto({ ...rest, fieldKeys: [fresh] });

  expect(keyOf(await stored())).toBe('fresh');
  expect(await reread('member', member.id)).toMatchObject({ details });
  expect((await verifyAudit()).faults).toEqual([]);
  expect(await openSamples()).toMatchObject({ faults: [] });
  // What a block has hashed in clear stays as it was written.
  const kept = await query("SELECT after FROM audit WHERE jsonb_typeof(after) = 'object'");
  expect(kept).toEqual([{ after: clear.after }]);
});
