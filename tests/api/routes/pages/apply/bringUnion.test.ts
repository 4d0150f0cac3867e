// What a chosen union answers by itself: nobody is asked again for what he has said already.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildIndustries } from '../../../../support/industries.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { agreed, signedIn } from '../ask.ts';

let instance: Instance;
let industries: Awaited<ReturnType<typeof buildIndustries>>;
beforeAll(async () => {
  instance = await openInstance();
  industries = await buildIndustries(instance.house);
}, 60_000);
afterAll(() => instance.close());

const checked = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*checked[^>]*>`).exec(html)?.[0] ?? '';
const chosen = (html: string) =>
  [...html.matchAll(/<option (?=[^>]*selected)[^>]*value="([^"]*)"/g)].map(([, value]) => value);

it('a unit that an industry of its province leads is found by industry, and by the branch that leads to it', async () => {
  const { education, university } = industries;
  const ask = await signedIn(instance, '13800007201', '19930511');
  const { address } = await agreed(ask, university.id);
  const { html } = await ask(address);
  expect(checked(html, 'placeBy')).toContain('value="industry"');
  expect(chosen(html)).toContain(education.id);
  expect(html).not.toContain('name="division.0"');
});

it('a unit that its region leads is found by region, also after one of an industry was chosen', async () => {
  const ask = await signedIn(instance, '13800007202', '19930512');
  await ask((await agreed(ask, industries.university.id)).address);
  const { address } = await agreed(ask, instance.house.baseA.id);
  const { html } = await ask(address);
  expect(checked(html, 'placeBy')).toContain('value="region"');
  expect(chosen(html)).toContain('320106');
});
