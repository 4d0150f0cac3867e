// What a change costs, shown by making it: one of each kind of thing is added to a copy of the project, which is started and used.
// The added files stand in costOfChange/, one folder a kind of thing, at the paths where a contributor would put them.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Meta } from '../../contract/meta.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Ask, clientOf } from '../support/client.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';
import { adminAt, listed, memberPageAt, panelAt, type Row, unionOf } from '../support/demoPeople.ts';
import { copyProject, filesIn, type ProjectCopy } from '../support/projectCopy.ts';
import { generated, promised, unpromised } from './promisedCosts.ts';

const fixtures = fileURLToPath(new URL('costOfChange/', import.meta.url));
const added = (kind: string) => filesIn(join(fixtures, kind));

/** The one line of a field, and where it goes. */
const descriptor = 'models/resources/employer.ts';
const line = "    sites: { kind: 'integer', min: 1, title: { zh: '工作地点数', en: 'Sites' }, sortable: true },\n";

let copy: ProjectCopy;
let database: TestDatabase;
let browser: Browser;
let before: Map<string, string>;
let url: string;
let checked: ReturnType<ProjectCopy['run']>;

beforeAll(async () => {
  copy = copyProject();
  before = copy.hashes();
  [database, browser] = await Promise.all([emptyDatabase(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await copy.remove();
  await database.drop();
});

describe('One of each kind of thing', () => {
  it.each(readdirSync(fixtures))('costs what is promised: %s', (kind) => {
    expect(unpromised(kind, added(kind))).toEqual([]);
  });

  it('is added, and one command writes what follows: no other file differs', async () => {
    for (const kind of Object.keys(promised)) cpSync(join(fixtures, kind), copy.folder, { recursive: true });
    const file = join(copy.folder, descriptor);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('  fields: {\n', (start) => start + line),
    );
    expect(await copy.run('generate')).toMatchObject({ code: 0 });
    expect(differences()).toEqual(expected());
  }, 120_000);

  it('starts, with its pages built, while the project is checked', async () => {
    checked = copy.run('check');
    url = await copy.start(database.url);
  }, 240_000);
});

describe('What was added', () => {
  it('is told by /api/meta: the resource, the field, the kind, the processes, the job', async () => {
    const { body: meta } = await (await admin('jiangsu'))('GET', '/api/meta');
    expect(fieldOf(meta, 'visits', 'visitOn')).toMatchObject({ widget: 'date', title: { zh: '走访日期' } });
    expect(fieldOf(meta, 'employers', 'sites')).toMatchObject({ kind: 'integer', title: { zh: '工作地点数' } });
    expect(fieldOf(meta, 'documents', 'kind').choices).toContainEqual({
      value: 'holiday',
      zh: '放假安排',
      en: 'Holidays',
    });
    for (const [path, name] of [
      ['applications', 'process'],
      ['sanctions', 'process'],
    ] as const)
      expect(codesOf(meta, path, name)).toEqual(expect.arrayContaining(['visit', 'praise']));
    const { body: operation } = await (await admin('system'))('GET', '/api/meta');
    expect(codesOf(operation, 'jobRuns', 'task')).toContain('visits.remind');
  });

  it('is described by OpenAPI', async () => {
    const { body: contract } = await clientOf(url)<OpenApi>('GET', '/openapi.json');
    expect(Object.keys(contract.paths)).toEqual(expect.arrayContaining(['/api/visits', '/api/visits/{id}']));
    expect(contract.components.schemas).toMatchObject({
      visit: { properties: { purpose: { title: '走访事由' } } },
      employer: { properties: { sites: { type: ['integer', 'null'] } } },
    });
  });

  it('is written and read over HTTP: a record of the resource, the new field of another', async () => {
    const ask = await admin('jiangsu');
    const unionId = await unionOf(await admin('university'));
    const visit = { unionId, visitOn: '2027-01-05', purpose: '看望一线职工' };
    const { status, body: made } = await ask<Row>('POST', '/api/visits', visit);
    expect({ status, made }).toMatchObject({ status: 201, made: { ...visit, state: 'planned' } });
    const changed = await ask<Row>('PUT', `/api/visits/${made.id}`, {
      ...visit,
      purpose: '慰问',
      version: made.version,
    });
    expect(changed).toMatchObject({ status: 200, body: { purpose: '慰问', version: 2 } });
    const employer = await ask<Row>('POST', '/api/employers', { name: '虚构连锁超市', unionId, sites: 12 });
    const large = await listed(ask, 'employers', { sites_gte: 10 });
    expect(large.map(({ id }) => id)).toEqual([employer.body.id]);
    expect(await ask('POST', '/api/employers', { name: '虚构', unionId, sites: 0 })).toMatchObject({ status: 422 });
  });

  it('governs: a document of the kind is checked by its own lint, published by a second person', async () => {
    const [editor, publisher] = [await admin('editor'), await admin('publisher')];
    const day = { on: '2027-10-01', says: '国庆' };
    const draft = (days: object[]) => {
      const named = { kind: 'holiday', key: 'autumn', title: '国庆放假' };
      return { ...named, unionId: place, body: { ...named, days } };
    };
    const place = await unionOf(editor);
    const refused = await editor('POST', '/api/documents', draft([day, day]));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'body/days/1/on' }] } });
    const { body: made } = await editor<Row>('POST', '/api/documents', draft([day]));
    expect(made).toMatchObject({ kind: 'holiday', state: 'draft' });
    expect(await publisher('POST', `/api/documents/${made.id}/publish`)).toMatchObject({ status: 200 });
  });

  it('holds in the province alone, where the province brings it', async () => {
    const [fujian, jiangsu] = [await admin('fujian'), await admin('jiangsu')];
    const offered = async (ask: Ask) =>
      (await ask('GET', `/api/processes?subject=union&id=${await unionOf(ask)}`)).body.map(({ key }) => key);
    expect(await offered(fujian)).toContain('award');
    expect(await offered(jiangsu)).not.toContain('award');
    const process = { process: 'award', subjectId: await unionOf(fujian), data: { deeds: '连续五年无工伤' } };
    expect(await fujian('POST', '/api/applications', process)).toMatchObject({
      status: 201,
      body: { application: { state: 'approved' } },
    });
    expect(await listed(fujian, 'documents', { kind: 'holiday' })).toMatchObject([{ key: 'spring', pack: 'fujian' }]);
  });
});

describe('In the browser, built from the copy', () => {
  it('a member answers with the new widget in the new process, and the union reads it in words', async () => {
    const page = await memberPageAt(url, browser);
    await page.goto(`${url}/me`);
    await page.getByRole('link', { name: '服务评价' }).click();
    await page.getByRole('link', { name: '下一步' }).click();
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('请选择“服务满意度”').first().waitFor();
    await page.getByLabel('★★★★', { exact: true }).check();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    expect(await page.textContent('#service')).toContain('★★★★');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    const ask = await admin('university');
    const [praise] = await listed(ask, 'applications', { process: 'praise' });
    expect(praise).toMatchObject({ state: 'approved', title: '服务评价' });
    const reader = await panel('university');
    await reader.goto(`${url}/admin/#/inbox/${praise?.id}`);
    await reader.getByText('★★★★', { exact: true }).waitFor();
  });

  it('a union asks for a visit in the panel with the new widget; the union above approves it, and takes that back', async () => {
    const university = await admin('university');
    const page = await panel('university');
    await page.goto(`${url}/admin/#/unions/${await unionOf(university)}/show`);
    await page.getByRole('link', { name: '走访申请' }).click();
    await page.getByLabel('希望日期').fill('2027-03-08');
    await page.getByLabel('走访事由').fill('女职工座谈');
    // Its radios lie unseen behind the stars.
    await page.getByLabel('急切程度 3', { exact: true }).dispatchEvent('click');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByText('★★★').first().waitFor();
    await page
      .getByText(/2027-03-08走访.*：女职工座谈/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page
      .getByRole('heading', { name: / · 走访申请/ })
      .first()
      .waitFor();
    const jiangsu = await admin('jiangsu');
    const [{ id }] = (await listed(jiangsu, 'applications', { process: 'visit' })) as [Row];
    expect((await jiangsu('POST', '/api/applications/approve', { ids: [id] })).body).toEqual({
      approved: [id],
      refused: [],
    });
    const visits = () => listed(university, 'visits', { visitOn: '2027-03-08' });
    expect(await visits()).toMatchObject([{ purpose: '女职工座谈', state: 'planned' }]);
    expect((await jiangsu('POST', '/api/applications/undo', { ids: [id] })).body).toEqual({
      undone: [id],
      refused: [],
    });
    expect(await visits()).toMatchObject([{ purpose: '女职工座谈', state: 'cancelled' }]);
  });

  it('the list, the help, the menu and the page of the new resource are there, with what its override brings', async () => {
    const page = await panel('jiangsu');
    await page.goto(`${url}/admin/#/visits`);
    await page.getByText('走访基层工会的安排').waitFor({ state: 'attached' });
    await page.getByRole('menuitem', { name: '走访日程' }).waitFor();
    await page.getByRole('cell', { name: '慰问', exact: true }).click();
    await page.getByText('请提前联系该工会：2027-01-05').waitFor();
  });
});

describe('In the end', () => {
  it('the job has fired by itself: by its own time, and by the schedule of the province', async () => {
    const ask = await admin('system');
    const fujian = await unionOf(await admin('fujian'));
    const runs = () => listed(ask, 'jobRuns', { task: 'visits.remind', state: 'finished' });
    const places = async () => new Set((await runs()).map(({ unionId }) => unionId === fujian));
    while ((await places()).size < 2) await new Promise((resolve) => setTimeout(resolve, 500));
    const { body: run } = await ask<Row>('GET', `/api/jobRuns/${(await runs())[0]?.id}`);
    expect(run.result).toEqual({ ahead: expect.any(Number) });
  }, 90_000);

  it('every check of the project passes: types, what nothing uses, lint, format, architecture', async () => {
    const { code, said } = await checked;
    expect(code === 0 ? '' : said).toBe('');
  }, 120_000);

  it('still no other file differs', () => {
    expect(differences()).toEqual(expected());
  });
});

type OpenApi = { paths: object; components: { schemas: object } };

const admin = (loginName: string) => adminAt(url, loginName);
const panel = (loginName: string) => panelAt(url, browser, loginName);

function fieldOf({ resources }: Meta, path: string, name: string) {
  const field = resources.find((resource) => resource.path === path)?.fields.find((each) => each.name === name);
  if (!field) throw new Error(`the meta tells nothing of ${path}.${name}`);
  return field;
}

const codesOf = (meta: Meta, path: string, name: string) =>
  fieldOf(meta, path, name).choices?.map(({ value }) => value);

/** The paths of files that are not as they were. */
function differences(): string[] {
  const after = copy.hashes();
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

const expected = () => [...Object.keys(promised).flatMap(added), descriptor, ...generated].sort();
