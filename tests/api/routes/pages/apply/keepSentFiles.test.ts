// Files sent with a form, in a browser: kept at once, shown as answers, refused in words.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { find, findOne } from '../../../../../models/store/sql/find.ts';
import { query } from '../../../../../models/store/sql/sql.ts';
import { passMinute } from '../../../../support/access.ts';
import { expectAccessible, launchBrowser, phone } from '../../../../support/browser.ts';
import { residentNumber } from '../../../../support/build.ts';
import { askForFiles } from '../../../../support/filesForm.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = [await openInstance(), await launchBrowser()];
  await askForFiles(instance.house.baseA);
});
afterAll(async () => {
  await browser?.close();
  await instance?.close();
});

async function formPage(): Promise<Page> {
  const context = await phone(browser);
  const post = (path: string, form: Record<string, string>) =>
    context.request.post(instance.url + path, { form, headers: { Origin: instance.url, 'Accept-Language': 'zh-CN' } });
  await passMinute();
  await post('/sign-in/code', { phone: '15100000077', return: '/me' });
  const code = /\d{6}/.exec(await instance.lastMessage('15100000077'))?.[0] ?? '';
  await post('/sign-in', { code, return: '/me' });
  const documentNumber = residentNumber('19880303');
  const consent =
    /name="consent" value="(\w+)"/.exec(await (await context.request.get(`${instance.url}/me/identity`)).text())?.[1] ??
    '';
  await post('/me/identity', { documentNumber, name: '孙测试', consent });
  await post('/me/identity/check', {});
  const page = await context.newPage();
  await page.goto(`${instance.url}/apply/join/agreement?union=${instance.house.baseA.id}`);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /^下一步/ }).click();
  await page.getByText('证明材料').first().waitFor();
  return page;
}

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 材料 %%EOF') });

it('a file that is sent in stands among the answers, and one that is not taken says why', async () => {
  const page = await formPage();
  await page.locator('input[type=file]').setInputFiles([pdf('收入证明.pdf'), pdf('劳动合同.pdf')]);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await page.getByLabel('收入证明.pdf').waitFor();
  expect(await page.getByLabel('劳动合同.pdf').isChecked()).toBe(true);
  await page.locator('input[type=file]').setInputFiles([{ ...pdf('病毒.pdf'), buffer: Buffer.from('MZ\u0000') }]);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await page.getByText('病毒.pdf：文件内容不是 pdf').first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const [draft] = await find('application', { unionId: instance.house.baseA.id });
  expect(draft?.data.proof).toMatchObject([{ name: '收入证明.pdf' }, { name: '劳动合同.pdf' }]);
  // They hang on the draft, and are kept as long as it is.
  const kept = { recordKind: 'application', recordId: draft?.id, expiresAt: null };
  expect(await find('file', { ownerId: draft?.accountId })).toMatchObject([kept, kept]);
});

it('a file that is unticked is left out of the answers', async () => {
  const page = await formPage();
  await page.getByLabel('收入证明.pdf').uncheck();
  await page.locator('input[type=file]').setInputFiles([pdf('工资单.pdf')]);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await page.getByLabel('工资单.pdf').waitFor();
  expect(await page.getByLabel('收入证明.pdf').count()).toBe(0);
  const draft = await findOne('application', { unionId: instance.house.baseA.id });
  expect(draft?.data.proof).toMatchObject([{ name: '劳动合同.pdf' }, { name: '工资单.pdf' }]);
});

it('a file chosen and not sent in comes along with whatever button is pressed', async () => {
  const page = await formPage();
  await page.locator('input[type=file]').setInputFiles([pdf('证书.pdf')]);
  await page.getByRole('button', { name: '暂存，以后再填' }).click();
  await page.waitForURL('**/me/applications/*?done=saved');
  const draft = await findOne('application', { unionId: instance.house.baseA.id });
  expect(draft?.data.proof).toContainEqual({ id: expect.any(String), name: '证书.pdf' });
});

it('a file that is gone is named and left out, and all else that was filled in stays', async () => {
  // The fourth code within a few minutes.
  await query('DELETE FROM sign_in_codes', []);
  const page = await formPage();
  const { id } = (await findOne('file', { name: '证书.pdf' }))!;
  await query('DELETE FROM file_chunks WHERE file_id = $1', [id]);
  await query('DELETE FROM files WHERE id = $1', [id]);
  await page.fill('[name=unitAddress]', '虚构路22号');
  await page.getByRole('button', { name: '暂存，以后再填' }).click();
  await page.getByText('“证明材料”里的“证书.pdf”已不在').first().waitFor();
  expect(await page.locator('#proof .choice').allTextContents()).toEqual(['劳动合同.pdf', '工资单.pdf']);
  expect(await page.inputValue('[name=unitAddress]')).toBe('虚构路22号');
  await page.getByRole('button', { name: '暂存，以后再填' }).click();
  await page.waitForURL('**/me/applications/*?done=saved');
  const draft = await findOne('application', { unionId: instance.house.baseA.id });
  expect(draft?.data).toMatchObject({
    unitAddress: '虚构路22号',
    proof: [{ name: '劳动合同.pdf' }, { name: '工资单.pdf' }],
  });
});
