// Who comes back to what he began: nothing he answered is changed, and nothing he agreed to is asked again.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Rows } from '../../../../../models/rows.ts';
import { find } from '../../../../../models/store/sql/find.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { type Ask, agreed, checked, joinAnswers, signedIn } from '../ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

let people = 0;
let ask: Ask;
let address: string;
let answers: Record<string, string>;
let page: string;
/** With a draft at the union, whose region is not that of the union. */
beforeEach(async () => {
  people += 1;
  ask = await signedIn(instance, `138000082${String(people).padStart(2, '0')}`, `199306${10 + people}`);
  const { baseA } = instance.house;
  const begun = await agreed(ask, baseA.id);
  address = begun.address;
  answers = { ...joinAnswers(baseA), agreement: begun.hash, 'division.2': '320102' };
  page = (await ask(address, { ...answers, intent: 'save' })).location.split('?')[0] ?? '';
});
const draft = async () =>
  (await find('application', { id: page.split('/').at(-1) as string }))[0] as Rows['application'];
const goOn = (html: string) =>
  (/<a class="weui-btn weui-btn_primary" href="([^"]+)">继续填写/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

it('goes on at the form: the agreement stands, and no answer is another', async () => {
  const before = (await draft()).data;
  expect(before).toMatchObject({ division: '320102', union: instance.house.baseA.id });
  const { status, html } = await ask(goOn((await ask(page)).html));
  expect([status, html.includes('name="unitAddress"')]).toEqual([200, true]);
  expect((await draft()).data).toEqual(before);
});

it('the code scanned once more changes no answer either', async () => {
  const before = (await draft()).data;
  await agreed(ask, instance.house.baseA.id);
  expect((await draft()).data).toEqual(before);
});

it('the guide leads there by its first button', async () => {
  const guide = (await ask(`/apply/join/guide?union=${instance.house.baseA.id}`)).html;
  expect(goOn(guide)).toContain('/apply/join/form');
});

it('a place chosen anew is where it goes on, with the other answers as they were', async () => {
  const { baseC } = instance.house;
  const { address: there } = await agreed(ask, baseC.id);
  expect((await draft()).data).toMatchObject({ union: baseC.id, employmentType: 'enterprise' });
  expect((await ask(there)).html).toContain(baseC.name);
});

it('what was handed in is not promised again, on the guide or at the agreement', async () => {
  const { address: last, body } = await checked(ask, address, { ...answers, 'division.2': '320106' });
  await ask(last, body);
  const guide = (await ask(`/apply/join/guide?union=${instance.house.baseA.id}`)).html;
  expect(guide).toContain('您有一件申请正在办理');
  for (const promise of ['您符合', '填写约需', '下一步，阅读']) expect(guide).not.toContain(promise);
});

it('who took his application back is told so, and is not called a member whose membership ended', async () => {
  const { address: last, body } = await checked(ask, address, { ...answers, 'division.2': '320106' });
  await ask(last, body);
  await ask(`${page}/withdraw`, {});
  const { html } = await ask('/me');
  expect(html).toContain('您撤回了入会申请，现在不是会员');
  expect(html).not.toContain('终止');
});

it('a tab with nothing in it invites nobody to join', async () => {
  const { html } = await ask('/me/applications?tab=done');
  expect(html).toContain('没有“已办结”的事项');
  expect(html).not.toContain('我要入会</a>');
});
