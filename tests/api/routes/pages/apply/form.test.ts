// What the pages of a process ask of the database: what they show, and no more.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { statementsOf } from '../../../../support/statementsOf.ts';
import { type Ask, agreed, joinAnswers, signedIn } from '../ask.ts';

let instance: Instance;
let ask: Ask;
let place: string;
let agreement: string;
let form: string;
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, '13800007001', '19910204');
  place = `union=${instance.house.baseA.id}`;
  ({ address: form, hash: agreement } = await agreed(ask, instance.house.baseA.id));
  // What is asked once and remembered is not counted.
  await ask(form);
}, 60_000);
afterAll(() => instance.close());

const answers = () => ({ ...joinAnswers(instance.house.baseA), agreement });

/** Tables that only a verdict, the card or the messages are read from. */
const notTheForm = /\b(members|member|sanctions|notices|documents)\b/;

it('the form is shown without a verdict, a membership or messages, in 12 statements', async () => {
  const statements = await statementsOf(async () => expect((await ask(form)).status).toBe(200));
  expect(statements.filter((text) => notTheForm.test(text))).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(12);
});

it('what was filled in is kept by one description of the form', async () => {
  const statements = await statementsOf(async () =>
    expect((await ask(form, { ...answers(), intent: 'autosave' })).status).toBe(204),
  );
  expect(statements.filter((text) => notTheForm.test(text))).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(11);
});

it('only the guide says whether one meets the conditions', async () => {
  const agreed = await statementsOf(() => ask(`/apply/join/agreement?${place}`));
  expect(agreed.filter((text) => notTheForm.test(text))).toEqual([]);
  const guide = await statementsOf(async () =>
    expect((await ask(`/apply/join/guide?${place}`)).html).toContain('您符合'),
  );
  expect(guide.filter((text) => /\bsanctions\b/.test(text))).toHaveLength(1);
});
