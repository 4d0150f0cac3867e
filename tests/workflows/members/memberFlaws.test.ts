import { beforeAll, expect, it } from '@jest/globals';
import { hashOf } from '../../../models/store/sql/rows.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { memberFlaws } from '../../../workflows/members/memberFlaws.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  type House,
  type Person,
  residentNumber,
} from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let house: House;
let expired: Person;
beforeAll(async () => {
  house = await buildHouse();
  const whole = { employerName: '晨光公司' };
  await buildMember(await buildAccount({ name: '周全' }), house.baseA, whole);
  await buildMember(await buildAccount({ name: '无单位' }), house.baseA);
  expired = await buildAccount({ name: '过期' });
  await buildMember(expired, house.baseA, whole);
  await query("UPDATE accounts SET document_expires_on = '2020-01-01' WHERE name = '过期'");
  const named = (birthDate: string, sequence: string) =>
    buildAccount({ name: '重名', birthDate, documentNumber: residentNumber('19900101', '320102', sequence) });
  await buildMember(await named('1990-01-01', '001'), house.baseA, whole);
  await buildMember(await named('1990-01-01', '003'), house.baseA, whole);
  await buildMember(await named('1991-01-01', '005'), house.baseA, whole);
  await buildMember(await named('1990-01-01', '007'), house.baseB, whole);
  await buildMember(await buildAccount({ name: '空号' }), house.baseB, whole);
  await query("UPDATE members SET phone = NULL, phone_hash = NULL WHERE name = '空号'");
});

const seenBy = async (union: House['baseA']) =>
  Object.fromEntries(
    (await memberFlaws(await buildAdmin(union), 'zh')).map(({ name, total, members }) => {
      expect(total).toBe(members.length);
      return [name, members.map(({ title }) => title).sort()];
    }),
  );

it('names who lacks what, within the scope of the reader', async () => {
  expect(await seenBy(house.root)).toEqual({
    noEmployer: ['无单位'],
    deadPhone: ['空号'],
    expiredDocument: ['过期'],
    double: ['重名', '重名', '重名'],
  });
  expect(await seenBy(house.baseB)).toEqual({
    noEmployer: [],
    deadPhone: ['空号'],
    expiredDocument: [],
    double: ['重名'],
  });
});

const unreached = (name: string, phone: string) =>
  query(
    `INSERT INTO notices (id, event, template, channel, account_id, union_id, recipient_hash, body, state)
     SELECT gen_random_uuid(), 'event of ' || name, 'template', 'sms', account_id, union_id, $2, '正文', 'dead'
     FROM members WHERE name = $1`,
    [name, hashOf('notice', 'recipient', phone)],
  );

it('a text message that did not arrive tells of a dead number', async () => {
  await unreached('过期', expired.phone);
  expect((await seenBy(house.root)).deadPhone).toEqual(['空号', '过期']);
});

it('a message to the number he had before says nothing of the one he has now', async () => {
  await unreached('无单位', '13900000001');
  expect((await seenBy(house.root)).deadPhone).toEqual(['空号', '过期']);
});

it('an ended membership asks for nothing', async () => {
  await query(
    "UPDATE members SET state = 'ended', ended_reason = 'left', ended_on = '2026-01-01' WHERE name = '无单位'",
  );
  expect((await seenBy(house.root)).noEmployer).toEqual([]);
});
