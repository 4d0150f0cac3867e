// What a form asks beyond text: a number, a person, files. With and without JavaScript, on a phone.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findOne } from '../../models/store/sql/find.ts';
import { tokenFor } from '../../workflows/unions/joinToken.ts';
import { expectAccessible, launchBrowser } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { packDocument } from '../support/packDocument.ts';
import { publish } from '../support/publish.ts';
import { fillRest, visitorOf, walkToForm } from './visitor.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  const form = packDocument('jiangsu', 'form', 'join.form');
  await publish(instance.house.provinceA, {
    ...form,
    fields: [
      ...form.fields,
      { name: 'children', title: '子女人数', widget: 'number', schema: { type: 'integer', minimum: 0, maximum: 9 } },
      { name: 'contactPerson', title: '紧急联系人', widget: 'person' },
      { name: 'proof', title: '证明材料', widget: 'files', hint: '图片或 PDF，每个不超过 5 MB' },
    ],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const text = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function openForm(javaScriptEnabled: boolean): Promise<Page> {
  const visitor = await visitorOf(browser, { javaScriptEnabled });
  const { token } = await tokenFor(instance.house.baseA);
  await walkToForm(visitor, instance, `/join?u=${token}`);
  await fillRest(visitor);
  return visitor.page;
}

async function upload(page: Page, ...files: ReturnType<typeof text>[]): Promise<void> {
  await page.setInputFiles('[name="proof.new"]', files);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await page.waitForLoadState();
}

it.each([true, false])('files are sent in, left out again and shown as links (JavaScript: %s)', async (script) => {
  const page = await openForm(script);
  await upload(page, text('说明.txt', '甲'), text('多余.txt', '乙'));
  expect(await page.locator('#proof .choice').allTextContents()).toEqual(['说明.txt', '多余.txt']);
  await upload(page, text('图.png', '不是图片'));
  expect(await page.textContent('#proof-error')).toContain('图.png');
  expect(await page.locator('#proof .choice').allTextContents()).toEqual(['说明.txt', '多余.txt']);
  await page.uncheck('[name="proof.1"]');
  await page.fill('[name=children]', '两个');
  await page.fill('[name="contactPerson.name"]', '李四');
  await page.fill('[name="contactPerson.phone"]', '123');
  await page.getByRole('button', { name: '下一步' }).click();
  expect(await page.textContent('#children-error')).toBe('“子女人数”应是数字');
  expect(await page.textContent('#contactPerson-error')).toContain('紧急联系人');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.fill('[name=children]', '2');
  await page.fill('[name="contactPerson.phone"]', '13800001111');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  expect(await page.textContent('#children')).toContain('2');
  expect(await page.textContent('#contactPerson')).toContain('李四，13800001111');
  const link = page.locator('#proof a.file');
  expect(await link.allTextContents()).toEqual(['说明.txt']);
  const { id } = (await findOne('file', { name: '说明.txt' }, { order: '-createdAt' }))!;
  expect(await link.getAttribute('href')).toBe(`/api/public/files/${id}`);
});

it('the form with files is accessible', async () => {
  const page = await openForm(true);
  await upload(page, text('说明.txt', '甲'));
  await expectAccessible(page);
});
