import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { find } from '../../models/store/sql/find.ts';
import { tokenFor } from '../../workflows/unions/joinToken.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { fillRest, signIn, submitForm, type Visitor, visitorOf, walkToForm } from './visitor.ts';

let instance: Instance;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

describe('with JavaScript off', () => {
  it('one joins from a scanned code to a number and a card marked 待核实', async () => {
    visitor = await visitorOf(browser, { javaScriptEnabled: false });
    const { page } = visitor;
    const { token } = await tokenFor(instance.house.baseA);
    await walkToForm(visitor, instance, `/join?u=${token}`);
    expect(await page.textContent('.chosen__name')).toBe(instance.house.baseA.name);
    await fillRest(visitor);
    await submitForm(visitor);
    expect(await page.textContent('h1')).toBe('您已成为工会会员');
    expect(await page.textContent('.card')).toMatch(/待核实[\s\S]*会员编号 32\d{8}/);
  });

  it('going back and submitting again does not make a second application', async () => {
    const { page } = visitor;
    await page.goto(`${instance.url}/join/form?union=${instance.house.baseA.id}`);
    expect(page.url()).toMatch(/\/me\/applications\/[\w-]+\?done=already/);
    const mine = await find('application', { unionId: instance.house.baseA.id });
    expect(mine).toHaveLength(1);
  });

  it('the case says who has it and until when, and can be taken back and sent again', async () => {
    const { page } = visitor;
    expect(await page.textContent('.timeline .now')).toMatch(
      /等待审核：甲区晨光物流有限公司工会委员会（今天提交，(?:通常[^，]+，)?最迟\d+年/,
    );
    await page.click('summary:has-text("撤回申请")');
    await page.getByRole('button', { name: '确定撤回' }).click();
    expect(await page.textContent('main')).toContain('已撤回');
    await page.getByRole('link', { name: '修改后重新提交' }).click();
    expect(await page.inputValue('[name=unitAddress]')).toBe('虚构路1号');
    await submitForm(visitor);
  });

  it('a page for members only asks to sign in and brings one back to it', async () => {
    const stranger = await visitorOf(browser, { javaScriptEnabled: false });
    await stranger.page.goto(`${instance.url}/me/applications?tab=todo`);
    expect(await stranger.page.textContent('main')).toContain('只有本人能看');
    await signIn(stranger, instance);
    expect(stranger.page.url()).toBe(`${instance.url}/me/applications?tab=todo`);
    await stranger.context.close();
  });

  it('one finds the union by button, is told where it is, and may say that it is not listed', async () => {
    const other = await visitorOf(browser, { javaScriptEnabled: false });
    const { page } = other;
    await walkToForm(other, instance, '/join?division=350203');
    await page.check('[name=unitSituation][value=listed]');
    await page.getByRole('button', { name: '显示下一级' }).click();
    await page.fill('#union-query', '晨光物流');
    await page.getByRole('button', { name: '查找' }).click();
    expect(await page.textContent('.hit')).toContain('不在所选地区');
    await page.getByRole('button', { name: '找不到我的单位' }).click();
    expect(await page.isChecked('[name=unitSituation][value=unlisted]')).toBe(true);
    await page.fill('[name=unitName]', '虚构小店');
    await fillRest(other);
    await submitForm(other);
    expect(await page.textContent('main')).toMatch(/已提交，等待审核[\s\S]*由乙区总工会审核/);
    await other.context.close();
  });

  it('choosing a union under other rules shows their agreement, and what was filled in stays', async () => {
    const mover = await visitorOf(browser, { javaScriptEnabled: false });
    const { page } = mover;
    await walkToForm(mover, instance, `/join?union=${instance.house.baseB.id}`);
    await page.fill('[name=homeAddress]', '虚构路9号');
    await page.getByRole('button', { name: '重新选择' }).click();
    await page.fill('#union-query', '晨光物流');
    await page.getByRole('button', { name: '查找' }).click();
    await page.locator('button.hit').first().click();
    expect(await page.textContent('.notice')).toContain('请重新阅读');
    expect(await page.textContent('.prose')).toContain('先入会、后审核');
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    expect(await page.textContent('.chosen__name')).toBe(instance.house.baseA.name);
    expect(await page.locator('[name=homeAddress]').inputValue()).toBe('虚构路9号');
    await mover.context.close();
  });
});
