// What a form asks beyond text: a number, a person, files. With and without JavaScript, on a phone.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readBytes } from '../../models/store/files/chunks.ts';
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

type Chosen = ReturnType<typeof text>;
const upload = async (page: Page, ...files: Chosen[]): Promise<void> => {
  await page.setInputFiles('[name="proof.new"]', files);
  await sendChosen(page);
};
async function sendChosen(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'GET' || response.status() === 422,
  );
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await answered;
  await page.waitForLoadState();
  await page.waitForFunction(() => {
    const input = document.querySelector<HTMLInputElement>('[name="proof.new"]');
    return !document.querySelector('#live.busy') && input?.files?.length === 0;
  });
}

/** A photograph of 2400 by 1800 points that was taken with the phone upright, so that whoever shows it turns it. */
async function uprightPhoto(page: Page) {
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.fillStyle = '#00f';
    pen.fillRect(0, 0, 2400, 1800);
    pen.fillStyle = '#f00';
    pen.fillRect(0, 0, 1200, 1800);
    return canvas.toDataURL('image/jpeg', 1).split(',')[1] as string;
  });
  const plain = Buffer.from(drawn, 'base64');
  // Exif of one entry: orientation 6, the top of the picture stands on its right.
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex');
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

/** Width and height as a JPEG states them. */
function sizeOf(bytes: Buffer): [number, number] {
  const at =
    [0xc0, 0xc2].map((marker) => bytes.indexOf(Buffer.from([0xff, marker]))).find((found) => found !== -1) ?? 0;
  return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
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

it('a photograph is made small and upright before it is sent, and tells no more where it was taken', async () => {
  const page = await openForm(true);
  const photo = await uprightPhoto(page);
  expect(sizeOf(photo)).toEqual([2400, 1800]);
  await upload(page, { name: 'IMG_0001.jpeg', mimeType: 'image/jpeg', buffer: photo });
  expect(await page.locator('#proof .choice').allTextContents()).toEqual(['IMG_0001.jpg']);
  const { id, size } = (await findOne('file', { name: 'IMG_0001.jpg' }))!;
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(id)) chunks.push(chunk);
  const kept = Buffer.concat(chunks);
  expect(sizeOf(kept)).toEqual([1500, 2000]);
  expect(kept.includes('Exif')).toBe(false);
  expect(size).toBeLessThan(photo.length);

  // What would not be taken is said before anything is sent.
  const status = page.locator('.files [role=status]');
  const large = { name: '扫描.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(6 << 20, '%PDF-') };
  await page.setInputFiles('[name="proof.new"]', [
    { name: 'IMG_2.HEIC', mimeType: 'image/heic', buffer: Buffer.from('0000ftypheic') },
    large,
  ]);
  await status.filter({ hasText: '“IMG_2.HEIC”是 HEIC 照片' }).waitFor();
  expect(await status.textContent()).toContain('“扫描.pdf”有 6 MB，最多 5 MB，没有选上');
  expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('[name="proof.new"]')?.files?.length)).toBe(
    0,
  );
  await expectAccessible(page);

  // The network goes: what was chosen and typed is still there, and one more press sends it.
  await page.fill('[name=children]', '3');
  await page.route('**/form?*', (route) => route.abort());
  await page.setInputFiles('[name="proof.new"]', text('说明.txt', '甲'));
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await status.filter({ hasText: '没有上传成功' }).waitFor();
  await page.unroute('**/form?*');
  await sendChosen(page);
  expect(await page.locator('#proof .choice').allTextContents()).toEqual(['IMG_0001.jpg', '说明.txt']);
  expect(await page.inputValue('[name=children]')).toBe('3');
});

it('the form with files is accessible', async () => {
  const page = await openForm(true);
  await upload(page, text('说明.txt', '甲'));
  await expectAccessible(page);
});
