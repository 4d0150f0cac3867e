import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Industries } from '../../../contract/place.ts';
import type { Ask } from '../../support/client.ts';
import { buildIndustries } from '../../support/industries.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let unions: Awaited<ReturnType<typeof buildIndustries>>;
let me: Ask;
beforeAll(async () => {
  instance = await openInstance();
  unions = await buildIndustries(instance.house);
  me = await instance.member('13800009101');
  await me('PUT', '/api/public/me/identity', {
    name: '钱测试',
    documentType: 'resident',
    documentNumber: '32050519920214960x',
  });
}, 60_000);
afterAll(() => instance.close());

const namesAt = async (query: string) =>
  (await instance.visitor<Industries>('GET', `/api/public/${query}`)).body.items.map(({ name }) => name);

it('the industries of a province are those of its own federation, not its regions and not another province’s', async () => {
  const wanted = ['甲省交通运输工会', '甲省教育科技工会'];
  expect((await namesAt('industries?division=320106')).sort()).toEqual(wanted);
  expect((await namesAt(`industries?union=${instance.house.baseA.id}`)).sort()).toEqual(wanted);
  expect(await namesAt('industries?division=350203')).toEqual(['乙省教育工会']);
});

it('below an industry stand the unions it leads and those that a city leads', async () => {
  expect(await namesAt(`industries?parent=${unions.education.id}`)).toEqual(['甲市教育工会']);
  expect(await namesAt(`unions?industry=${unions.education.id}`)).toEqual(['甲省医科大学工会委员会']);
  expect(await namesAt(`unions?industry=${unions.cityEducation.id}`)).toEqual(['甲区晨光小学工会委员会']);
  expect(await namesAt(`unions?industry=${unions.transport.id}`)).toEqual(['甲区顺远运输公司工会委员会']);
});

it('a search in an industry finds what lies below it by either tree, and says where the rest lies', async () => {
  const found = async (q: string, industry: string) =>
    (await instance.visitor('GET', `/api/public/unions?q=${encodeURIComponent(q)}&industry=${industry}`)).body.items;
  expect(await found('晨光', unions.education.id)).toMatchObject([
    { name: '甲区晨光小学工会委员会', inRegion: true, where: expect.stringContaining('甲市教育工会') },
    { name: instance.house.baseA.name, inRegion: false, advice: expect.stringContaining('不在所选产业') },
  ]);
  expect(await found('医科大学', unions.education.id)).toMatchObject([{ inRegion: true }]);
  expect(await found('医科大学', unions.transport.id)).toMatchObject([{ inRegion: false }]);
});

it('what is no industry is refused by name', async () => {
  for (const query of ['industries?parent=x', 'unions?industry=x', 'industries?division=x'])
    expect((await instance.visitor('GET', `/api/public/${query}`)).status).toBe(400);
  expect((await instance.visitor('GET', '/api/public/unions')).status).toBe(400);
});

it('somebody whose unit is not listed in an industry is reviewed by the industry union', async () => {
  const { body: described } = await me('GET', `/api/public/processes/join?union=${unions.education.id}`);
  const codeOf = (name: string) => described.form.fields.find((field) => field.name === name)?.choices?.[0]?.code;
  const answers = {
    placeBy: 'industry',
    unitSituation: 'unlisted',
    unitName: '虚构大学',
    employmentType: 'institution',
    unitAddress: '虚构路1号',
    householdType: codeOf('householdType'),
  };
  const submit = (data: object) =>
    me('POST', '/api/public/applications', {
      process: 'join',
      data,
      agreement: described.agreement?.hash,
      place: { union: unions.education.id },
    });
  const nowhere = await submit({ ...answers, division: '320106' });
  expect(nowhere).toMatchObject({ status: 422, body: { errors: [{ path: 'industry' }] } });
  const { status, body } = await submit({ ...answers, industry: unions.cityEducation.id });
  expect(status).toBe(201);
  expect(body.application).toMatchObject({ unionId: unions.cityEducation.id, state: 'submitted' });
});

it('a province whose form does not ask by industry is not given it', async () => {
  const fieldsAt = async (union: string) =>
    (await instance.visitor('GET', `/api/public/processes/join?union=${union}`)).body.form.fields.map(
      ({ name }) => name,
    );
  expect(await fieldsAt(instance.house.baseA.id)).toContain('industry');
  expect(await fieldsAt(instance.house.baseB.id)).not.toContain('industry');
});
