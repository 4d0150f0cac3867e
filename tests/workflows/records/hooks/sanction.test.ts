// A sanction keeps a person out everywhere: who may make one, about whom, and for how long.

import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { installPacks } from '../../../../workflows/documents/installPacks.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import { buildAdmin, buildUnion } from '../../../support/build.ts';
import { plantEveryResource } from '../../../support/everyResource.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let here: Rows['union'];
let elsewhere: Rows['union'];
let accountId: string;
setUpStore();
beforeAll(async () => {
  const root = await buildUnion(null, { kind: 'aboveBase' });
  await installPacks();
  here = await buildUnion(root, { kind: 'aboveBase' });
  elsewhere = await buildUnion(root);
  const lower = await buildUnion(here);
  const { ids } = await plantEveryResource(lower);
  const [member] = await query<{ account_id: string }>('SELECT account_id FROM members WHERE id = $1', [ids.member]);
  accountId = member?.account_id as string;
});

const sanction = async (union: Rows['union'], values: Record<string, unknown> = {}) =>
  createRecord(await buildAdmin(union), 'sanction', {
    accountId,
    unionId: union.id,
    process: 'join',
    reason: '恶意提交',
    ...values,
  });

it('is made by the union of the person, or one above it', async () => {
  expect(await sanction(here)).toMatchObject({ accountId, process: 'join' });
});

it('is not made by a union that has nothing to do with the person', async () => {
  await expect(sanction(elsewhere)).rejects.toMatchObject({ status: 403, code: 'not-concerned' });
});

it('of nobody is refused without telling whether the account exists', async () => {
  const nobody = { accountId: '0190e0c8-0000-7000-8000-000000000000' };
  await expect(sanction(here, nobody)).rejects.toMatchObject({ status: 403, code: 'not-concerned' });
});

it('cannot end before it begins, neither when made nor when changed', async () => {
  const backwards = { status: 422, errors: [{ path: 'validTo' }] };
  const term = { validFrom: '2027-02-01', validTo: '2027-01-31' };
  await expect(sanction(here, term)).rejects.toMatchObject(backwards);
  const row = await sanction(here, { ...term, validTo: '2027-02-01' });
  const change = updateRecord(await buildAdmin(here), 'sanction', row.id, { validTo: '2026-12-31' }, row.version);
  await expect(change).rejects.toMatchObject(backwards);
});
