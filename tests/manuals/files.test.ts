// What somebody sends in with his case, seen by its reviewer.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { uploadFile } from '../../workflows/files/uploadFile.ts';
import { desk, expectAccessible, launchBrowser } from '../support/browser.ts';
import { buildAccount, personActor } from '../support/build.ts';
import { askForFiles } from '../support/filesForm.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { answersFor, visit } from '../support/submit.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = [await openInstance(), await launchBrowser()];
});
afterAll(async () => {
  await browser?.close();
  await instance?.close();
});

it('the files of a case are downloaded from the inbox, and by nobody who does not see the case', async () => {
  const { baseA, provinceB } = instance.house;
  await askForFiles(baseA);
  const me = personActor(await buildAccount());
  const file = await uploadFile(me, { name: '收入证明.txt', bytes: Buffer.from('收入') }, 'member');
  const answers = await answersFor(me, baseA);
  const { application } = await submitApplication(
    me,
    { ...answers, data: { ...answers.data, proof: [{ id: file.id, name: file.name }] } },
    visit(),
  );
  const context = await desk(browser);
  const { loginName, password } = await instance.admin(baseA);
  await context.request.post(`${instance.url}/api/session`, { data: { loginName, password } });
  const page = await context.newPage();
  await page.goto(`${instance.url}/admin/#/inbox/${application.id}`);
  const link = page.getByRole('link', { name: '收入证明.txt' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('收入');
  await expectAccessible(page);
  const stranger = await instance.admin(provinceB);
  expect((await stranger('GET', `/api/files/${file.id}/content`)).status).toBe(404);
});
