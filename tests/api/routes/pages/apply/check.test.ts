// Check your answers: what was filled in, in words, before it is submitted.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { find } from '../../../../../models/store/sql/find.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { type Ask, agreed, joinAnswers, signedIn } from '../ask.ts';

let instance: Instance;
let ask: Ask;
let address: string;
let agreement: string;
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, '13800007101', '19910204');
  ({ address, hash: agreement } = await agreed(ask, instance.house.baseB.id));
}, 60_000);
afterAll(() => instance.close());

const answers = () => ({ ...joinAnswers(instance.house.baseB), agreement });

it('leads back to the form while the form still asks for something', async () => {
  const check = address.replace('/form', '/check');
  expect((await ask(check)).location).toBe(address);
  const unfinished = await ask(address, { ...answers(), homeAddress: '', intent: 'next' });
  expect(unfinished.status).toBe(422);
  expect(unfinished.html).toMatch(/href="#homeAddress"/);
  expect((await ask(check)).location).toBe(address);
});

it('shows every answer in words, each with the way back to its field, and submits nothing by itself', async () => {
  const { location } = await ask(address, { ...answers(), intent: 'next' });
  expect(location).toBe(address.replace('/form', '/check'));
  const { html } = await ask(location);
  expect(html).toMatch(/<dt>工作单位<\/dt><dd>[^<]*<\/dd>/);
  expect(html).toContain(instance.house.baseB.name);
  const back = address.replaceAll('&', '&amp;');
  for (const name of ['division', 'employmentType', 'homeAddress']) expect(html).toContain(`href="${back}#${name}"`);
  expect(html).not.toContain('<dd>enterprise</dd>');
  expect(await find('application', { state: 'submitted' })).toEqual([]);
});

it('says what will happen on submitting, in which union, below which, and who reviews it', async () => {
  const { html } = await ask(address.replace('/form', '/check'));
  const { baseB } = instance.house;
  expect(html).toContain(`<dt>办理的工会</dt><dd>${baseB.name}</dd>`);
  expect(html).toContain('<dt>它的上级工会</dt><dd>乙省总工会 › 乙市总工会 › 乙区总工会</dd>');
  expect(html).toMatch(/<dt>由谁审核<\/dt><dd>[^<]+工会[^<]*<\/dd>/);
  expect(html).toMatch(/<li>提交后由工会审核，最迟\d+个工作日内答复。<\/li>[\s\S]*<li>[^<]*会员[^<]*<\/li>/);
});

it('shows the new text to agree to when it has moved since', async () => {
  const { location } = await ask(`${address.replace('/form', '/check')}0`);
  expect(location).toMatch(/^\/apply\/join\/agreement\?.*moved=1$/);
});
