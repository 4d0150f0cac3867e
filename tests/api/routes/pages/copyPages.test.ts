// Who asks for a copy of his data shows by his phone that it is he, and gets a file to read and one for machines.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findOne } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { uploadFile } from '../../../../workflows/files/uploadFile.ts';
import { passMinute } from '../../../support/access.ts';
import { personActor, residentNumber } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { type Ask, signedIn } from './ask.ts';

const phone = '13800007412';
let instance: Instance;
let ask: Ask;
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, phone, '19900412');
}, 60_000);
afterAll(() => instance.close());

it('who has just signed in by his phone takes it at once, numbers in full', async () => {
  expect((await ask('/me/personal')).html).toContain('href="/me/copy"');
  expect((await ask('/me/copy')).html).toContain('下载可以阅读的副本');
  const { status, html } = await ask('/me/copy.html', {});
  expect(status).toBe(200);
  for (const said of ['孙测试', residentNumber('19900412'), phone, '保存多久：', '没有列入副本的'])
    expect(html).toContain(said);
  expect(html).toMatch(/制作于\d{4}年/);
  expect(html).not.toMatch(/<(script|link|img|a) /);
});

it('the one for machines holds the same under the names of the fields', async () => {
  const { html } = await ask('/me/copy.json', {});
  const { sections } = JSON.parse(html) as { sections: { resource: string; records: unknown[] }[] };
  expect(sections).toContainEqual(
    expect.objectContaining({ resource: 'account', records: [expect.objectContaining({ name: '孙测试', phone })] }),
  );
});

it('what he has uploaded is packed in, to read and for machines', async () => {
  const account = (await findOne('account', { phone }))!;
  const file = { name: '劳动合同.txt', bytes: Buffer.from('合同期三年') };
  await uploadFile(personActor({ id: account.id, name: '孙测试' }), file, 'member');
  const base64 = file.bytes.toString('base64');
  expect((await ask('/me/copy.html', {})).html).toMatch(
    new RegExp(`<a download="劳动合同.txt" href="data:text/plain[^"]*base64,${base64}">保存劳动合同.txt`),
  );
  expect((await ask('/me/copy.json', {})).html).toContain(`"content": "${base64}"`);
});

it('later a code is asked for first, and nothing is given without it', async () => {
  await query(
    `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{phoneConfirmedAt}', '"2026-01-01T00:00:00.000Z"')::json`,
    [],
  );
  expect(await ask('/me/copy.json', {})).toMatchObject({ status: 403, html: expect.stringContaining('短信验证码') });
  await query('DELETE FROM rate_limits', []);
  await passMinute();
  expect(await ask('/me/copy/code', {})).toMatchObject({ status: 303, location: '/me/copy' });
  expect((await ask('/me/copy', { code: '000' })).status).toBe(422);
  const code = /\d{6}/.exec(await instance.lastMessage(phone))?.[0] ?? '';
  expect((await ask('/me/copy', { code })).status).toBe(303);
  expect((await ask('/me/copy.json', {})).status).toBe(200);
});
