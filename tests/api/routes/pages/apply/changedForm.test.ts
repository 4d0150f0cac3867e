// Whoever goes on with a draft after the form has changed is told what is asked otherwise; nothing he filled in is lost.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { find, findOne } from '../../../../../models/store/sql/find.ts';
import { query } from '../../../../../models/store/sql/sql.ts';
import { rejectApplication } from '../../../../../workflows/applications/decideApplication.ts';
import { buildAdmin } from '../../../../support/build.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { packDocument } from '../../../../support/packDocument.ts';
import { publish } from '../../../../support/publish.ts';
import { type Ask, agreed, checked, joinAnswers, signedIn } from '../ask.ts';

let instance: Instance;
let ask: Ask;
let form: string;
let answers: Record<string, string>;
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, '13800007101', '19910204');
  const { address, hash } = await agreed(ask, instance.house.baseA.id);
  form = address;
  answers = { ...joinAnswers(instance.house.baseA), agreement: hash };
  await ask(form, { ...answers, intent: 'autosave' });
}, 60_000);
afterAll(() => instance.close());

const draft = async () => (await find('application', { process: 'join' }))[0]!;

it('as long as the form is the same, nothing is said', async () => {
  expect((await ask(form)).html).not.toContain('表单有更新');
});

it('what is new, asked otherwise and no longer asked is told and marked, until it is handed in', async () => {
  const old = packDocument('jiangsu', 'form', 'join.form');
  const fields = old.fields
    .filter(({ name }) => name !== 'unitAddress')
    .map((field) => (field.name === 'homeAddress' ? { ...field, schema: { minLength: 2, maxLength: 40 } } : field));
  const wish = { name: 'wish', title: '希望参加的活动', widget: 'text', required: true };
  await publish(instance.house.provinceA, { ...old, fields: [...fields, wish] });
  const { html } = await ask(form);
  expect(html).toContain(
    '您上次填写之后，表单有更新：新增“希望参加的活动”；“家庭住址”的要求有变化；“单位地址”不用再填。请核对标出的项目，其余内容都在。',
  );
  expect(html).toMatch(/新增的项目<\/p>(?:(?!field__title).)*field__title[^>]*>希望参加的活动/s);
  expect(html).toContain('value="虚构路1号"');
  await ask(form, { ...answers, wish: '登山', intent: 'autosave' });
  expect((await ask(form)).html).toContain('新增“希望参加的活动”');
  const { address, body } = await checked(ask, form, { ...answers, wish: '登山' });
  await ask(address, body);
  expect(await draft()).toMatchObject({ state: 'submitted', data: { wish: '登山', homeAddress: '虚构路1号' } });
});

it('the page of a rejected application leads to the appeal, once it is told, and only then', async () => {
  const { id } = await draft();
  await rejectApplication(await buildAdmin(instance.house.districtA), id, { reason: '单位没有这个人' });
  await query(`UPDATE applications SET undo_until = now() + interval '5 minutes' WHERE id = $1`, [id]);
  expect((await ask(`/me/applications/${id}`)).html).not.toContain('对审核结果申诉');
  await query('UPDATE applications SET undo_until = NULL WHERE id = $1', [id]);
  const { html } = await ask(`/me/applications/${id}`);
  expect(html).toContain('单位没有这个人');
  const way = /href="(\/apply\/review\.appeal\/guide)"/.exec(html)?.[1] ?? '';
  const text = await ask('/apply/review.appeal/agreement');
  expect((await ask(way)).html).toContain('由上级工会复核');
  const agreement = /name="agreement" value="(\w+)"/.exec(text.html)?.[1] ?? '';
  const address = `/apply/review.appeal/form?agreed=${agreement}`;
  const ready = await checked(ask, address, { why: '单位可以证明本人在职', agreement });
  expect((await ask(ready.address)).html).toMatch(/撤销“我要入会”（[\d-]+）不通过的决定，退回申请人/);
  await ask(ready.address, ready.body);
  expect(await findOne('application', { process: 'review.appeal' })).toMatchObject({
    state: 'submitted',
    subjectId: id,
  });
  expect((await ask(`/me/applications/${id}`)).html).not.toContain('对审核结果申诉');
});
