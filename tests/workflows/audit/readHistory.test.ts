import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { find } from '../../../models/store/sql/find.ts';
import { hashPassword } from '../../../workflows/access/hashPassword.ts';
import { signInAdmin } from '../../../workflows/access/signInAdmin.ts';
import { readHistory } from '../../../workflows/audit/readHistory.ts';
import { buildAccount, buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { openStore } from '../../support/store.ts';

let close: () => Promise<void>;
let house: House;
beforeAll(async () => {
  close = await openStore();
  house = await buildHouse();
}, 60_000);
afterAll(() => close());

it('what was done by the system, for a reason of its own, is said in the language of the reader', async () => {
  const password = 'Spring-Harbour-27';
  const reader = await buildAdmin(house.root, 'securityAdmin', {
    loginName: 'reader',
    passwordHash: await hashPassword(password),
    unionId: house.root.id,
  });
  await signInAdmin({ loginName: 'reader', password }, { ip: '127.0.0.1' });
  const [signedIn, created] = await readHistory(reader, 'account', reader.accountId, 'en');
  expect([signedIn?.reason, created?.actor]).toEqual(['Administrator: password', 'System']);
  expect(signedIn?.actor).toBe(reader.label);
  const [inChinese, first] = await readHistory(reader, 'account', reader.accountId, 'zh');
  expect([inChinese?.reason, first?.actor]).toEqual(['管理员：密码', '系统']);
  expect(await find('audit', { recordId: reader.accountId, reason: '管理员：密码' })).toHaveLength(1);
});

it('what people wrote stays as they wrote it', async () => {
  const { id } = await buildAccount({ unionId: house.root.id, name: '密码' });
  const reader = await buildAdmin(house.root, 'securityAdmin');
  expect((await readHistory(reader, 'account', id, 'en'))[0]?.after).toMatchObject({ name: '密码' });
});
