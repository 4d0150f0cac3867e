import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { Submitted } from '../../../contract/application.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { usualDays } from '../../../workflows/processes/usualDays.ts';
import { buildAccount, buildUnion, type House } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let house: House;
let district: Rows['union'];
let union: Rows['union'];
let applicant: Rows['account'];
beforeAll(async () => {
  instance = await openInstance();
  house = instance.house;
  applicant = await buildAccount();
}, 60_000);
afterAll(() => instance.close());
beforeEach(async () => {
  district = await buildUnion(house.cityA, { name: '某区总工会', kind: 'aboveBase', type: 'district' });
  union = await buildUnion(district);
});

type Decided = { ago?: number; process?: string; state?: Rows['application']['state'] };
/** Decided cases of a union, each having taken so many days; decided `ago` days ago. */
async function decided(
  at: Rows['union'],
  took: readonly number[],
  { ago = 10, process = 'join', state = 'approved' }: Decided = {},
) {
  const ids = took.map(() => newId());
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const id of ids)
      tx.create('application', {
        subjectKind: 'person',
        subjectId: applicant.id,
        id,
        number: id,
        process,
        title: '我要入会',
        accountId: applicant.id,
        personHash: id,
        applicantName: '无名',
        unionId: at.id,
        state,
        reviewWhen: 'before',
        data: {},
        processHash: 'x',
        formHash: 'x',
      });
  });
  await query(
    `UPDATE applications a SET decided_at = now() - $3 * interval '1 day', submitted_at = now() - ($3 + d.took) * interval '1 day'
     FROM unnest($1::uuid[], $2::float8[]) AS d (id, took) WHERE a.id = d.id`,
    [ids, took, ago],
  );
}
const times = (days: number, count: number) => Array.from({ length: count }, () => days);

it('is the median from submission to decision of the cases of that union', async () => {
  await decided(union, [...times(1, 9), ...times(3, 12), ...times(40, 4)]);
  expect(await usualDays('join', union.path)).toBe(3);
});

it('of a union with fewer than twenty is that of the nearest one above with twenty, over everything below it', async () => {
  await decided(union, times(1, 5));
  await decided(await buildUnion(district), times(7, 15), { state: 'rejected' });
  expect(await usualDays('join', union.path)).toBe(7);
});

it('is not said when nothing is known: too few, too old, another process, not decided', async () => {
  const province = await buildUnion(house.root, { name: '丁省总工会', kind: 'aboveBase', type: 'district' });
  const union = await buildUnion(province);
  await decided(union, times(2, 19));
  await decided(union, times(2, 30), { ago: 200 });
  await decided(union, times(2, 30), { process: 'transfer' });
  await decided(union, times(2, 30), { state: 'withdrawn' });
  expect(await usualDays('join', union.path)).toBeNull();
  expect(await usualDays('join', house.root.path)).toBeNull();
});

it('is remembered for some minutes', async () => {
  await decided(union, times(2, 20));
  expect(await usualDays('join', union.path)).toBe(2);
  await decided(union, times(9, 60));
  expect(await usualDays('join', union.path)).toBe(2);
});

it('stands in the guide, in the description for apps and in the timeline of a case that waits', async () => {
  await decided(union, times(2, 20));
  const me: Ask = await instance.member('13800009301');
  await me('PUT', '/api/public/me/identity', {
    name: '孙测试',
    documentType: 'resident',
    documentNumber: '32050519920214960x',
  });
  const page = async (path: string) => (await me('GET', path, undefined, { Accept: 'text/html' })).text;
  expect(await page(`/apply/join/guide?union=${union.id}`)).toContain('通常2天');
  expect(await page(`/apply/join/guide?union=${house.baseB.id}`)).not.toContain('通常');
  const { body } = await me('GET', `/api/public/processes/join?union=${union.id}`);
  expect(body.usualDays).toBe(2);
  const data = {
    division: '320106',
    unitSituation: 'listed',
    union: union.id,
    employmentType: 'enterprise',
    unitAddress: '虚构路1号',
    householdType: 'agricultural',
  };
  const sent = await me<Submitted>('POST', '/api/public/applications', {
    process: 'join',
    data,
    agreement: body.agreement?.hash,
  });
  const { id } = sent.body.application;
  expect(await page(`/me/applications/${id}`)).toMatch(/等待审核：[^（]+（今天提交，通常2天，最迟/);
  await query("UPDATE applications SET submitted_at = submitted_at - interval '3 days' WHERE id = $1", [id]);
  expect(await page(`/me/applications/${id}`)).toMatch(/（已等待3天，通常2天，最迟/);
});
