// The panel in a real browser, where only a browser can tell.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tours } from '../../admin-ui/src/screens/tour/tours.ts';
import { addDays, dayIn } from '../../civilDay.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { today } from '../../workflows/today.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount, buildMember, buildUnion, type Person, residentNumber } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { submit } from '../support/submit.ts';
import { panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

describe('On a phone 360 pixels wide', () => {
  let page: Page;
  beforeAll(async () => {
    page = await panelOf(await phone(browser), instance, instance.house.provinceA);
  });

  it('a long title ends before the language switch', async () => {
    await page.goto(`${instance.url}/admin/#/unions/${instance.house.baseA.id}/show`);
    await page.getByRole('tab', { name: '历史' }).waitFor();
    const title = await page.locator('#react-admin-title span').last().boundingBox();
    const language = await page.getByRole('button', { name: 'English' }).boundingBox();
    expect(title && language && title.x + title.width).toBeLessThanOrEqual(language?.x ?? 0);
  });

  it('a record that was opened far down a list begins at its top, and its acts have their names', async () => {
    const union = await buildUnion(instance.house.provinceA, { name: '长列表厂工会' });
    for (let n = 0; n < 12; n += 1) await buildMember(await buildAccount(), union);
    const member = await buildMember(await buildAccount({ name: '末尾者' }), union, { joinedOn: '2020-01-01' });
    await page.goto(`${instance.url}/admin/#/members?sort=joinedOn&order=DESC`);
    await page.getByRole('link', { name: '末尾者' }).click();
    const begin = page.getByRole('link', { name: '新建限制' });
    await begin.waitFor();
    expect(await begin.textContent()).toBe('新建限制');
    expect(page.url()).toContain(member.id);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('a bar of the dashboard leads to the numbers of its region, and back', async () => {
    const union = await buildUnion(instance.house.cityA, { name: '甲市住房和城乡建设系统工会工作委员会' });
    await buildMember(await buildAccount(), union);
    await page.goto(`${instance.url}/admin/#/`);
    const members = page.getByRole('region', { name: '各地会员' });
    await members.getByText('甲市总工会').click();
    await members.getByText('甲市住房').waitFor();
    expect(await page.getByRole('link', { name: '会员总数' }).textContent()).toContain('1');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('The one search', () => {
  let page: Page;
  beforeAll(async () => {
    const person = await buildAccount({ name: '司徒明月' });
    await buildMember(person, await buildUnion(instance.house.provinceA));
    page = await panelOf(await desk(browser), instance, instance.house.provinceA);
    await page.goto(`${instance.url}/admin/#/`);
    await page.getByRole('button', { name: '搜索会员' }).waitFor();
  });

  it('opens by “/”, finds by initials, and Enter opens the first', async () => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('stmy');
    await page.getByRole('navigation', { name: '会员' }).getByText('司徒明月').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '历史' }).waitFor();
    expect(page.url()).toMatch(/#\/members\/[\w-]+\/show/);
  });

  it('looks a whole phone number up for a reason; no address ever holds it', async () => {
    const { phone: number } = (await findOne('account', { name: '司徒明月' })) as { phone: string };
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(number);
    await page.getByRole('button', { name: '本人来电咨询' }).click();
    await page.getByRole('button', { name: '查找', exact: true }).click();
    await page.getByRole('navigation', { name: '会员' }).getByText('司徒明月').waitFor();
    expect(addresses.some((address) => address.includes('/api/lookUps'))).toBe(true);
    expect([...addresses, page.url()].filter((address) => address.includes(number))).toEqual([]);
  });
});

describe('A record', () => {
  it('leads back to its list as it was left', async () => {
    const page = await panelOf(await desk(browser), instance, instance.house.provinceA);
    await page.goto(`${instance.url}/admin/#/members?filter=${encodeURIComponent('{"state":["active"]}')}`);
    await page.getByRole('row').filter({ hasText: '司徒明月' }).getByText('司徒明月').click();
    await page.getByRole('tab', { name: '历史' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '会员', exact: true }).last().click();
    await page.waitForURL(/#\/members\?.*active/);
    await page.context().close();
  });
});

describe('The tour', () => {
  it.each(tours.map((tour) => [tour.title.zh, tour] as const))(
    'leads through every step on the screens themselves: %s',
    async (_, { title, steps }) => {
      const page = await panelOf(await desk(browser), instance, instance.house.provinceA);
      await page.goto(`${instance.url}/admin/#/tour`);
      await page.getByRole('region', { name: title.zh }).getByRole('button', { name: '带我走一遍' }).click();
      for (const [index, step] of steps.entries()) {
        await page.locator('.driver-popover-title', { hasText: step.title.zh }).waitFor();
        expect(await page.locator('.driver-popover-progress-text').textContent()).toBe(
          `${index + 1} / ${steps.length}`,
        );
        await page.locator('.driver-popover-next-btn').click();
      }
      await page.locator('.driver-popover').waitFor({ state: 'detached' });
      await page.context().close();
    },
  );
});

describe('A list that failed', () => {
  it('says why, and lets its reader try again or start afresh', async () => {
    const page = await panelOf(await desk(browser), instance, instance.house.districtA);
    await page.goto(`${instance.url}/admin/#/members?sort=phone&order=ASC&filter={}`);
    const failure = page.getByRole('alert').filter({ hasText: '重试' });
    await failure.getByText(/不能这样排序/).waitFor();
    // In one place, not once more in passing.
    expect(await page.getByText(/不能这样排序/).count()).toBe(1);
    expect(await page.getByText(/还没有会员|-1 条/).count()).toBe(0);
    await failure.getByRole('button', { name: '清除筛选' }).click();
    await failure.waitFor({ state: 'detached' });
    await page.goto(`${instance.url}/admin/#/`);
    await page.goto(`${instance.url}/admin/#/members`);
    await page.getByText('还没有会员。').waitFor();
    expect(await failure.count()).toBe(0);
  });
});

describe('A sanction', () => {
  it('is begun on the page of a member of a lower union too, who has no account', async () => {
    const birthDate = '1991-02-03';
    const person = { name: '龚晨晨', documentNumber: residentNumber('19910203'), birthDate, phone: '13800018899' };
    const unbound = { ...person, documentType: 'resident', sex: 'male' };
    const member = await buildMember(unbound as Person, instance.house.baseA, { accountId: null });
    const page = await panelOf(await desk(browser), instance, instance.house.districtA);
    await page.goto(`${instance.url}/admin/#/members/${member.id}/show`);
    // What is kept back says so.
    await page.getByText('不予显示').first().waitFor();
    await page.getByRole('link', { name: '新建限制' }).click();
    await page.getByLabel('原因').waitFor();
    await page.locator('input[value="龚晨晨"]').waitFor();
    await page.getByLabel('限制事项').click();
    await page.getByRole('option', { name: '全部' }).click();
    await page.getByLabel('原因').fill('提交虚假在职证明');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '解除限制' }).waitFor();
    // He had no account; who proves to be the same person is kept out by it, and told why.
    await expect(submit(instance.house.baseB, await buildAccount(person))).rejects.toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'sanctioned', message: expect.stringContaining('提交虚假在职证明') }),
      ]),
    });
    await page.goto(`${instance.url}/admin/#/unions/${instance.house.baseA.id}/show/related`);
    await page.getByRole('region', { name: '会员' }).getByRole('link', { name: '龚晨晨' }).waitFor();
    await page.goto(`${instance.url}/admin/#/memberFlaws`);
    await page.getByRole('heading', { name: /^没有工作单位 \d+$/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '龚晨晨' }).first().waitFor();
    await expectAccessible(page);
  });
});

describe('Custom fields', () => {
  it('are edited as rows of a name and a value; what was there stays as it was', async () => {
    const kept = { 楼层: 3, 标签: ['甲', '乙'], 已备案: true };
    const union = await buildUnion(instance.house.districtA, { name: '甲区星河酒店工会', custom: kept });
    const page = await panelOf(await desk(browser), instance, instance.house.districtA);
    await page.goto(`${instance.url}/admin/#/unions/${union.id}`);
    await page.getByRole('button', { name: '添加一项' }).click();
    await page.getByLabel('自定义字段 4 内容').fill('王工');
    await page.getByLabel('自定义字段 4 名称').fill('楼层');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('名称重复，每个名称只能用一次').first().waitFor();
    await expectAccessible(page);
    await page.getByLabel('自定义字段 4 名称').fill('联系人');
    await page.getByLabel('楼层 内容').fill('4');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('tab', { name: '历史' }).waitFor();
    expect((await findOne('union', { id: union.id }))?.custom).toEqual({ ...kept, 楼层: 4, 联系人: '王工' });
  });
});

describe('What runs by itself', () => {
  it('is said in words on the page of its document and above the list of runs', async () => {
    const { provinceA } = instance.house;
    const [schedule] = await find('document', { kind: 'schedule', unionId: provinceA.id });
    const page = await panelOf(await desk(browser), instance, provinceA);
    await page.goto(`${instance.url}/admin/#/documents/${schedule?.id}/show`);
    await page.getByText('每周一 02:00（0 2 * * 1）').waitFor();
    await page.getByText('还没有运行过。').waitFor();
    await page.goto(`${instance.url}/admin/#/jobRuns`);
    await page.getByText('每周集中审核').click();
    expect((await page.locator('details[open] dd').last().textContent())?.match(/02:00 周一/g)).toHaveLength(5);
    await expectAccessible(page);
  });
});

describe('The record of a verdict', () => {
  it('says its lights in words to an editor of rules, who sees no cases', async () => {
    const { application } = await submit(instance.house.baseB);
    const decision = await findOne('decision', { applicationId: application.id });
    const page = await panelOf(await desk(browser), instance, instance.house.provinceB, 'ruleEditor');
    await page.goto(`${instance.url}/admin/#/decisions/${decision?.id}/show`);
    await page.getByText('查看全部判定行').first().waitFor();
    expect(await page.getByText('绿灯：符合').count()).toBe(3);
    expect(await page.getByText('green').count()).toBe(0);
    const rules = await findOne('document', {
      ...{ kind: 'decision', key: 'join.review', state: 'published' },
      unionId: instance.house.root.id,
    });
    await page.goto(`${instance.url}/admin/#/documents/${rules?.id}/show`);
    const table = page.getByRole('region', { name: '判定表' });
    await table.getByRole('columnheader', { name: '年龄', exact: true }).waitFor();
    await page.getByRole('alert').getByText('现行', { exact: true }).waitFor();
    expect(await table.textContent()).not.toMatch(/exclusiveMaximum|under-age|[{}]/);
    await expectAccessible(page);
  });
});

describe('A bulk approval', () => {
  it('is taken back by one click in the inbox', async () => {
    const { baseA } = instance.house;
    const { application } = await submit(baseA);
    await query(`UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1`, [application.id]);
    const page = await panelOf(await desk(browser), instance, baseA);
    await page.goto(`${instance.url}/admin/#/inbox`);
    await page.getByLabel('选择本页绿灯').check();
    await page.getByRole('button', { name: '批量通过（1）' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('通知将在 10 分钟后发出，在此之前可以撤销。').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByText(/刚才决定的 1 件可以撤销/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '全部撤销' }).click();
    await page.getByText('已撤销 1 件。').waitFor();
    await page.getByLabel('选择本页绿灯').waitFor();
    expect(await findOne('application', { id: application.id })).toMatchObject({ state: 'submitted' });
  });
});

describe('Closing a union', () => {
  it('tells what hangs on it before one says yes', async () => {
    const union = await buildUnion(instance.house.districtA, { name: '甲区老厂工会' });
    await buildMember(await buildAccount(), union);
    const page = await panelOf(await desk(browser), instance, instance.house.districtA);
    await page.goto(`${instance.url}/admin/#/unions/${union.id}/show`);
    await page.getByRole('button', { name: '注销' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('会员：1', { exact: true }).waitFor();
    await dialog.getByText('申请到它的未办结办件：0').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('原因').fill('单位搬迁');
    await dialog.getByRole('button', { name: '注销' }).click();
    await page.getByText('已注销', { exact: true }).waitFor();
    await page.goto(`${instance.url}/admin/#/unions/${instance.house.districtA.id}/show`);
    await page.getByRole('tab', { name: '历史' }).waitFor();
    expect(await page.getByRole('button', { name: '注销' }).count()).toBe(0);
  });

  it('cannot be confirmed while there are unions below it', async () => {
    const page = await panelOf(await desk(browser), instance, instance.house.cityA);
    await page.goto(`${instance.url}/admin/#/unions/${instance.house.districtA.id}/show`);
    await page.getByRole('button', { name: '注销' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('须先处理').waitFor();
    expect(await dialog.getByRole('button', { name: '注销' }).isDisabled()).toBe(true);
  });
});

describe('Where it is another day than on the server', () => {
  const elsewhere = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'].find((zone) => dayIn(zone)(new Date()) !== today());

  it('what is due today and what is overdue is so by the day of the server, and by its next day after midnight', async () => {
    const page = await panelOf(
      await desk(browser, { timezoneId: elsewhere as string }),
      instance,
      instance.house.cityA,
    );
    await page.clock.install();
    const asked = (day: string) =>
      Promise.all(
        [`"dueOn":"${day}"`, `"dueOn_lt":"${day}"`].map((filter) =>
          page.waitForRequest((request) => decodeURIComponent(request.url()).includes(filter)),
        ),
      );
    const now = asked(today());
    await page.goto(`${instance.url}/admin/#/inbox`);
    await now;
    const later = asked(addDays(today(), 1));
    await page.clock.fastForward('24:00:00');
    await page.clock.runFor(20_000);
    expect(await later).toHaveLength(2);
  });
});

describe('The inbox', () => {
  it('shows ten cases on a screen, and is narrowed by name, union and matter in its address', async () => {
    const { baseC, provinceC } = instance.house;
    for (let n = 0; n < 10; n += 1) await submit(baseC);
    await submit(baseC, await buildAccount({ name: '上官婉清' }));
    const page = await panelOf(await desk(browser), instance, provinceC);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${instance.url}/admin/#/inbox`);
    const cases = page.getByRole('list', { name: '办件列表' }).getByRole('listitem');
    await page.getByText('上官婉清').waitFor();
    const ends = await cases.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
    expect(ends.filter((end) => end <= 800).length).toBeGreaterThanOrEqual(10);
    await page.getByRole('menuitem', { name: '审核收件箱 待审 11' }).waitFor();
    expect(await page.title()).toMatch(/^\(11\) /);
    await page.getByRole('searchbox', { name: '姓名、首字母或办件编号' }).fill('sgwq');
    await page.getByRole('tab', { name: '待审 1', exact: true }).waitFor();
    await page.getByRole('combobox', { name: '只看这个工会及下级' }).fill(baseC.name);
    await page.getByRole('option', { name: baseC.name }).click();
    await cases.getByRole('button', { name: '上官婉清' }).click();
    await page.reload();
    await page.getByRole('tab', { name: '待审 1', exact: true }).waitFor();
    expect(page.url()).toContain(`unionId_under=${baseC.id}`);
    await expectAccessible(page);
    const small = await panelOf(await phone(browser), instance, provinceC);
    await small.goto(page.url());
    await small.getByRole('button', { name: '返回列表' }).click();
    await small.getByRole('button', { name: '上官婉清' }).waitFor();
    await small.getByRole('button', { name: '筛选' }).click();
    await small.getByRole('button', { name: '清除筛选' }).click();
    await small.getByRole('tab', { name: '待审 11', exact: true }).waitFor();
  });
});

describe('A view of a list', () => {
  it('is kept on the server: a shared one is a tab with its count below, and in another browser', async () => {
    const { cityA, districtA } = instance.house;
    const union = await buildUnion(districtA);
    for (const name of ['视图甲', '视图乙']) await buildMember(await buildAccount({ name }), union);
    const page = await panelOf(await desk(browser), instance, cityA);
    await page.goto(`${instance.url}/admin/#/members`);
    await page.getByRole('group', { name: '按状态筛选' }).getByRole('button', { name: '在册' }).click();
    await page.getByPlaceholder('搜索', { exact: true }).fill('视图');
    await page.getByText('视图乙').waitFor();
    await page.getByRole('button', { name: '保存为视图' }).click();
    await page.getByLabel('视图名称').fill('姓视的');
    await page.getByLabel('本工会和下级工会都能看到').check();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('tab', { name: '姓视的 2' }).waitFor();
    await expectAccessible(page);

    const below = await panelOf(await desk(browser), instance, districtA);
    await below.goto(`${instance.url}/admin/#/members`);
    await below.getByRole('tab', { name: '姓视的 2' }).click();
    await below.getByText('视图甲').waitFor();
    expect(await below.getByRole('button', { name: '删除这个视图' }).count()).toBe(0);
    await page.getByRole('button', { name: '删除这个视图' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('视图已删除').waitFor();
  });
});
