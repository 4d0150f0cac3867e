import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { assertDeclared } from './assertDeclared.ts';
import { desk, expectAccessible, launchBrowser, phone } from './browser.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

let browser: Browser;
let database: TestDatabase;
beforeAll(async () => {
  [browser, database] = await Promise.all([launchBrowser(), freshDatabase()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), database.drop()]);
});

test('a fresh database finds Chinese by trigram', async () => {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const { rows } = await client.query("SELECT similarity('南京市总工会', '南京总工会') > 0.3 AS similar");
  await client.end();
  expect(rows).toEqual([{ similar: true }]);
});

test('the browser shows a page as a phone and as a desk, in Chinese', async () => {
  for (const context of [await phone(browser), await desk(browser)]) {
    const page = await context.newPage();
    await page.setContent(
      '<html lang="zh"><title>会籍</title><main><h1>入会</h1><button>下一步</button></main></html>',
    );
    expect(await page.evaluate('navigator.language')).toBe('zh-CN');
    await expectAccessible(page);
    await context.close();
  }
});

test('an answer that is not as its address declares is named', async () => {
  const answered = (body: unknown, status = 200) =>
    assertDeclared('GET', '/healthz', { status, headers: new Headers(), body, text: '' });
  await expect(answered({ status: 'ok' })).resolves.toBeUndefined();
  await expect(answered({ status: 'fine' })).rejects.toThrow(
    'GET /healthz answered 200, not as it is declared: status',
  );
  await expect(answered({ status: 'ok', more: 1 })).rejects.toThrow('more is not a field');
  await expect(answered({ status: 'ok' }, 201)).rejects.toThrow('declared is 200');
  await expect(answered({ status: 'ok' }, 500)).rejects.toThrow('no problem document');
});

test('an inaccessible page is named', async () => {
  const context = await phone(browser);
  const page = await context.newPage();
  await page.setContent('<html lang="zh"><title>会籍</title><main><h1>入会</h1><input></main></html>');
  await expect(expectAccessible(page)).rejects.toThrow(/label/);
  await page.setContent(
    '<html lang="zh"><title>会籍</title><main><h1>入会</h1><button style="color:#ddd;background:#fff">下一步</button></main></html>',
  );
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/);
  await context.close();
});
