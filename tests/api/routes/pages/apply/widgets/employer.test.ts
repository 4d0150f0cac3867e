// The employer beside its union: found by its name, confirmed, kept with the membership, told apart from others of the union.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../../../../models/rows.ts';
import { find, findOne } from '../../../../../../models/store/sql/find.ts';
import type { Created } from '../../../../../../models/writtenRow.ts';
import { buildEmployer, buildUnion } from '../../../../../support/build.ts';
import { type Instance, openInstance } from '../../../../../support/instance.ts';
import { agreed, joinAnswers, signedIn } from '../../ask.ts';

let instance: Instance;
let shared: Rows['union'];
let [one, other]: Created<'employer'>[] = [];
beforeAll(async () => {
  instance = await openInstance();
  const { districtA, baseA } = instance.house;
  shared = await buildUnion(districtA, { name: '甲区园区联合工会', divisionId: '320106', acceptsMembers: true });
  one = await buildEmployer(shared, { name: '云帆甲店', creditCode: '91320106MA1WQ1A23X', address: '虚构路8号' });
  other = await buildEmployer(shared, { name: '云帆乙店' });
  await buildEmployer(baseA, { name: '晨光物流', address: '虚构路6号' });
}, 60_000);
afterAll(() => instance.close());

let people = 0;
async function walker(union: Rows['union']) {
  people += 1;
  const ask = await signedIn(instance, `1380000710${people}`, `1991020${people}`);
  const { address, hash: agreement } = await agreed(ask, union.id);
  return { ask, address, answers: { ...joinAnswers(union), agreement } };
}
const ended = async (path: string) => findOne('application', { id: path.split('/')[3] as string });

it('what is found by the name of an employer is confirmed with code and address, and kept with the membership', async () => {
  const { ask, address, answers } = await walker(shared);
  await ask(address, { ...answers, choose: `${shared.id}:${one?.id}` });
  const { html } = await ask(address);
  for (const shown of ['云帆甲店', '91320106MA1WQ1A23X', '虚构路8号']) expect(html).toContain(shown);
  const next = await ask(address, { ...answers, employer: one?.id ?? '', intent: 'next' });
  expect((await ask(next.location)).html).toContain('<dd>云帆甲店</dd>');
  const { location } = await ask(next.location, { agreement: answers.agreement, intent: 'submit' });
  const application = await ended(location);
  expect(application?.data.employer).toBe(one?.id);
  expect(await find('member', { id: application?.memberId ?? '' })).toMatchObject([
    { unionId: shared.id, employerId: one?.id, employerName: '云帆甲店' },
  ]);
});

it('the address of the employer confirmed is not typed again, and may be another', async () => {
  const { ask, address, answers } = await walker(shared);
  await ask(address, { ...answers, unitAddress: '', choose: `${shared.id}:${one?.id}` });
  const typed = /<input(?=[^>]*name="unitAddress")[^>]* value="([^"]*)"/;
  expect(typed.exec((await ask(address)).html)?.[1]).toBe('虚构路8号');
  await ask(address, { ...answers, employer: one?.id ?? '', unitAddress: '虚构路8号东门', intent: 'save' });
  expect(typed.exec((await ask(address)).html)?.[1]).toBe('虚构路8号东门');
});

it('of several employers one has to be named; another one than those listed may be meant', async () => {
  const { ask, address, answers } = await walker(shared);
  const open = await ask(address, { ...answers, intent: 'next' });
  expect(open.status).toBe(422);
  expect(open.html).toContain('所选工会有2家单位');
  for (const shown of ['云帆乙店', '其他单位']) expect(open.html).toContain(shown);
  const unnamed = await ask(address, { ...answers, employer: 'other', intent: 'next' });
  expect(unnamed.status).toBe(422);
  expect(unnamed.html).toMatch(/name="otherUnitName"/);
  const next = await ask(address, { ...answers, employer: 'other', otherUnitName: '云帆丙店', intent: 'next' });
  const { html } = await ask(next.location);
  for (const shown of ['<dd>其他单位</dd>', '<dd>云帆丙店</dd>']) expect(html).toContain(shown);
  const { location } = await ask(next.location, { agreement: answers.agreement, intent: 'submit' });
  const { memberId } = (await ended(location)) ?? {};
  expect(await find('member', { id: memberId ?? '' })).toMatchObject([
    { unionId: shared.id, employerId: null, employerName: '云帆丙店' },
  ]);
});

it('the only employer of a union is taken, whether the page names it or not', async () => {
  const { ask, address, answers } = await walker(instance.house.baseA);
  expect((await ask(address)).html).toContain('晨光物流');
  const next = await ask(address, { ...answers, intent: 'next' });
  const { location } = await ask(next.location, { agreement: answers.agreement, intent: 'submit' });
  const { memberId } = (await ended(location)) ?? {};
  expect(await find('member', { id: memberId ?? '' })).toMatchObject([{ employerName: '晨光物流' }]);
});

it('what was found by name is confirmed and kept also where a union has too many to list', async () => {
  const large = await buildUnion(instance.house.districtA, {
    name: '甲区大厦联合工会',
    divisionId: '320106',
    acceptsMembers: true,
  });
  for (let n = 0; n < 22; n += 1) await buildEmployer(large, { name: `大厦商户${String(n).padStart(2, '0')}` });
  const last = await buildEmployer(large, { name: '终点商行' });
  const { ask, address, answers } = await walker(large);
  expect((await ask(address)).html).not.toContain('大厦商户');
  await ask(address, { ...answers, choose: `${large.id}:${last.id}` });
  const { html } = await ask(address);
  expect(html).toContain(`name="employer" value="${last.id}"`);
  expect(html).toContain('终点商行');
});

it('an address carries the employer of a hit, and nothing else behind the union', async () => {
  const { ask } = await walker(shared);
  const next = async (union: string) => (await ask(`/apply/join?union=${union}`)).html;
  expect(await next(`${shared.id}:${one?.id}`)).toContain(`/apply/join/guide?union=${shared.id}:${one?.id}"`);
  expect(await next(`${shared.id}:x%26agreed=1`)).toContain(`/apply/join/guide?union=${shared.id}"`);
});

it('an employer of another union is refused', async () => {
  const { ask, address, answers } = await walker(instance.house.baseA);
  const refused = await ask(address, { ...answers, employer: other?.id ?? '', intent: 'next' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('这家单位不属于所选的工会');
});
