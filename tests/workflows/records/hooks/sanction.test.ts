// A sanction keeps a person out everywhere: who may make one, about whom, and for how long.

import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { findOne } from '../../../../models/store/sql/find.ts';
import { installPacks } from '../../../../workflows/documents/installPacks.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import { buildAccount, buildAdmin, buildMember, buildUnion } from '../../../support/build.ts';
import { plantEveryResource } from '../../../support/everyResource.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let here: Rows['union'];
let lower: Rows['union'];
let elsewhere: Rows['union'];
let ids: Record<string, string>;
setUpStore();
beforeAll(async () => {
  const root = await buildUnion(null, { kind: 'aboveBase' });
  await installPacks();
  here = await buildUnion(root, { kind: 'aboveBase' });
  elsewhere = await buildUnion(root);
  lower = await buildUnion(here);
  ({ ids } = await plantEveryResource(lower));
});

const sanction = async (union: Rows['union'], values: Record<string, unknown> = {}, admin = union) =>
  createRecord(await buildAdmin(admin), 'sanction', {
    memberId: ids.member,
    unionId: union.id,
    process: 'join',
    reason: '恶意提交',
    ...values,
  });

it('is made by the union of the person, or one above it, and keeps his name', async () => {
  const { name } = (await findOne('member', { id: ids.member }))!;
  expect(await sanction(here)).toMatchObject({ memberId: ids.member, personName: name, process: 'join' });
});

it('is of a member who has no account', async () => {
  const member = await buildMember(await buildAccount({ name: '易无号' }), lower, { accountId: null });
  const made = await sanction(here, { memberId: member.id });
  expect(await findOne('sanction', { id: made.id })).toMatchObject({
    memberId: member.id,
    personName: '易无号',
    personHash: expect.stringMatching(/./),
  });
});

it('is of who applied, whose membership it names where there is one', async () => {
  const { memberId: _, ...rest } = await sanction(lower, { memberId: undefined, applicationId: ids.application });
  expect(rest).toMatchObject({ applicationId: ids.application });
  expect(await findOne('sanction', { id: rest.id })).toMatchObject({ memberId: ids.member });
});

it('names one person: not nobody, and not two', async () => {
  const other = await buildMember(await buildAccount(), lower);
  await expect(sanction(here, { memberId: undefined })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'memberId', message: expect.stringContaining('选一位会员') }],
  });
  const both = { memberId: other.id, applicationId: ids.application };
  await expect(sanction(here, both)).rejects.toMatchObject({ status: 422, errors: [{ path: 'applicationId' }] });
});

it('is not made in the name of a union that has nothing to do with the person', async () => {
  await expect(sanction(elsewhere, {}, here)).rejects.toMatchObject({ status: 403 });
});

it('of somebody out of reach is refused without telling whether there is such a member', async () => {
  const nobody = { memberId: '0190e0c8-0000-7000-8000-000000000000' };
  const unseen = { status: 422, errors: [{ path: 'memberId', message: expect.stringContaining('管理范围') }] };
  await expect(sanction(here, nobody)).rejects.toMatchObject(unseen);
  await expect(sanction(elsewhere)).rejects.toMatchObject(unseen);
});

it('cannot end before it begins, neither when made nor when changed', async () => {
  const backwards = { status: 422, errors: [{ path: 'validTo' }] };
  const term = { validFrom: '2027-02-01', validTo: '2027-01-31' };
  await expect(sanction(here, term)).rejects.toMatchObject(backwards);
  const row = await sanction(here, { ...term, validTo: '2027-02-01' });
  const change = updateRecord(await buildAdmin(here), 'sanction', row.id, { validTo: '2026-12-31' }, row.version);
  await expect(change).rejects.toMatchObject(backwards);
});
