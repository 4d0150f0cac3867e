// The audit taken out as a list: what its reader sees, in words, with names, and never a formula.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { list } from '../../../models/store/gates/read.ts';
import { find } from '../../../models/store/sql/find.ts';
import { exportAudit } from '../../../workflows/exports/exportAudit.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { buildAdmin, buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let union: Rows['union'];
let auditor: PersonActor;
let admin: PersonActor;
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null, { kind: 'aboveBase', name: '甲市总工会' });
  admin = await buildAdmin(union, 'unionAdmin', { name: '=顾南星' });
  auditor = await buildAdmin(union, 'auditor');
  for (let n = 0; n < 3; n += 1) await createRecord(admin, 'employer', { name: `云帆电子${n}`, unionId: union.id });
});

const linesOf = async (actor: PersonActor, filter: object, language: 'zh' | 'en' = 'zh') => {
  let text = '';
  for await (const portion of exportAudit(actor, filter, language)) text += portion;
  return text.replace('\ufeff', '').trimEnd().split('\r\n');
};

it('holds every row of the list under its filter, with titles, names and words', async () => {
  const filter = { resource: 'employer', action: 'create' };
  const lines = await linesOf(auditor, filter);
  expect(lines[0]).toContain('"操作"');
  expect(lines.slice(1)).toHaveLength((await list(auditor, 'audit', { filter })).total);
  expect(lines[1]).toMatch(/"新建","单位","云帆电子\d","甲市总工会"/);
  expect((await linesOf(auditor, filter, 'en'))[1]).toContain('"Create","Employer"');
});

it('what begins like a formula is text', async () => {
  expect((await linesOf(auditor, { resource: 'employer' }))[1]).toContain(`"'=顾南星"`);
});

it('that it was taken out is in the audit itself', async () => {
  await linesOf(auditor, {});
  const noted = await find('audit', { action: 'exportAudit', actorId: auditor.accountId });
  expect(noted.length).toBeGreaterThan(0);
});

it('is for auditors alone', async () => {
  await expect(linesOf(admin, {})).rejects.toMatchObject({ status: 403 });
});
