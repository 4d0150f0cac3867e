// Nothing that is held of a person is missing where he looks: each field of the descriptors, each answer of the forms.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ownRecord } from '../../../workflows/members/ownRecord.ts';
import { withdrawConsent } from '../../../workflows/members/withdrawConsent.ts';
import { buildAccount, buildHouse, type House, personActor } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { openStore } from '../../support/store.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let close: () => Promise<void>;
let house: House;
let actor: Awaited<ReturnType<typeof submit>>['actor'];
beforeAll(async () => {
  close = await openStore();
  house = await buildHouse();
  ({ actor } = await submit(house.baseA));
});
afterAll(() => close());

/** What a page of its own shows, and what only the machine counts by. */
const elsewhere = {
  account: [
    ...['loginName', 'unionId', 'state', 'nextPhone', 'nextPhoneById', 'nextPhoneUntil', 'emailVerifiedAt'],
    ...['passwordHash', 'passwordChangedAt', 'totpSecret', 'totpConfirmed', 'failedSignIns', 'lockedUntil'],
    ...['unlockedAt', 'id', 'createdAt', 'updatedAt', 'version'],
  ],
  member: ['accountId', 'details', 'id', 'createdAt', 'updatedAt', 'version'],
} as const;

it('each field that has a value is told, the answers of the form among them', async () => {
  const { person, belonging } = await ownRecord(actor, await rulebook());
  const told = new Set([...person, ...belonging].map(({ field }) => field));
  const rows = {
    account: await findOne('account', { id: actor.accountId }),
    member: await findOne('member', { accountId: actor.accountId }),
  };
  for (const name of ['account', 'member'] as const) {
    const row: Record<string, unknown> = rows[name] ?? {};
    const held = Object.keys(getResource(name).fields).filter(
      (field) => row[field] !== null && row[field] !== undefined && row[field] !== '',
    );
    const missing = held.filter((field) => !told.has(field) && !(elsewhere[name] as readonly string[]).includes(field));
    expect({ name, missing }).toEqual({ name, missing: [] });
  }
  const [{ details } = { details: null }] = await find('member', { accountId: actor.accountId });
  const answers = Object.keys(details ?? {});
  expect(answers).toEqual(expect.arrayContaining(['householdType', 'unitAddress']));
  const titles = new Map(packDocument('jiangsu', 'form', 'join.form').fields.map(({ name, title }) => [name, title]));
  for (const name of answers)
    expect(person).toContainEqual(expect.objectContaining({ field: name, title: titles.get(name) }));
});

it('numbers are masked until he asks for them, which is noted', async () => {
  const clear = (await findOne('account', { id: actor.accountId }))?.documentNumber ?? '';
  const numberIn = async (isClear: boolean) =>
    (await ownRecord(actor, await rulebook(), isClear)).person.find(({ field }) => field === 'documentNumber')?.value;
  expect(await numberIn(false)).toMatch(/\*{3,}/);
  expect(await numberIn(true)).toBe(clear);
  expect(await find('audit', { action: 'read', recordId: actor.accountId })).toMatchObject([{ resource: 'account' }]);
});

it('where he belongs and how he came there stands apart', async () => {
  const { belonging, events, unionId } = await ownRecord(actor, await rulebook());
  expect(unionId).toBe(house.baseA.id);
  expect(belonging).toContainEqual(expect.objectContaining({ field: 'unionId', value: house.baseA.name }));
  expect(events).toMatchObject([{ kind: 'joined', unionId }]);
});

it('an answer that may be left out is agreed to by itself, and goes when that is withdrawn', async () => {
  const person = await buildAccount();
  const self = personActor(person);
  const request = await answersFor(self, house.baseA);
  const give = (data: Record<string, unknown>) =>
    submitApplication(self, { ...request, data: { ...request.data, ...data } }, visit());
  await expect(give({ ethnicity: '01' })).rejects.toMatchObject({ errors: [{ path: 'ethnicityConsent' }] });
  await give({ ethnicity: '01', ethnicityConsent: true, politicalStatus: '13', politicalStatusConsent: true });
  const told = async () => {
    const { person: lines, consents } = await ownRecord(self, await rulebook());
    return { fields: lines.map(({ field }) => field), consents: consents.filter(({ isSingle }) => isSingle) };
  };
  const before = await told();
  expect(before.fields).toEqual(expect.arrayContaining(['ethnicity', 'politicalStatus']));
  expect(before.fields).not.toContain('ethnicityConsent');
  const consent = before.consents.find(({ purpose }) => purpose.includes('民族'));
  for (const _ of ['once', 'and once more']) await withdrawConsent(self, consent?.id ?? '');
  const after = await told();
  expect(after.fields).toContain('politicalStatus');
  expect(after.fields).not.toContain('ethnicity');
  expect(after.consents.map(({ withdrawnAt }) => Boolean(withdrawnAt)).sort()).toEqual([false, true]);
  const agreement = (await ownRecord(self, await rulebook())).consents.find(({ isSingle }) => !isSingle);
  await expect(withdrawConsent(self, agreement?.id ?? '')).rejects.toMatchObject({ code: 'not-withdrawable' });
  await expect(withdrawConsent(actor, consent?.id ?? '')).rejects.toMatchObject({ status: 404 });
});
