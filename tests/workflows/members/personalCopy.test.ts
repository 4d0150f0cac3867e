// A person takes with him all that is held of him, in words and for machines, and of nobody else.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PersonalCopy } from '../../../contract/personalCopy.ts';
import { type PersonActor, systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { hashOf } from '../../../models/store/sql/rows.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { personalCopy } from '../../../workflows/members/personalCopy.ts';
import { buildHouse, type House } from '../../support/build.ts';
import { statementsOf } from '../../support/statementsOf.ts';
import { openStore } from '../../support/store.ts';
import { submit } from '../../support/submit.ts';

let close: () => Promise<void>;
let house: House;
let actor: PersonActor;
let other: PersonActor;
let copy: PersonalCopy;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
beforeAll(async () => {
  close = await openStore();
  house = await buildHouse();
  ({ actor } = await submit(house.baseA));
  ({ actor: other } = await submit(house.baseA));
  const { documentNumber } = (await findOne('account', { id: actor.accountId })) as { documentNumber: string };
  await transact(systemActor, { action: 'create' }, async (tx) => {
    tx.create('sanction', {
      personHash: hashOf('account', 'documentNumber', documentNumber),
      personName: '测试',
      unionId: house.baseA.id,
      process: 'all',
      reason: '资料虚假',
    });
  });
  copy = await personalCopy(actor, await rulebook(), minutesAgo(1));
});
afterAll(() => close());

const section = (resource: string) => copy.sections.find((each) => each.resource === resource);

it.each([
  ['never', undefined],
  ['too long ago', minutesAgo(11)],
])('is given to nobody whose phone was shown %s', async (_, at) => {
  await expect(personalCopy(actor, await rulebook(), at)).rejects.toMatchObject({ code: 'confirm-first' });
});

it('holds account, case, answers, membership with its story, verdicts and consents', async () => {
  expect(copy.sections.map(({ resource }) => resource)).toEqual(
    expect.arrayContaining(['account', 'application', 'member', 'membershipEvent', 'decision', 'consent']),
  );
  const titles = section('application')?.records[0]?.lines.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['户籍类型', '办件编号']));
});

it('holds his numbers in full, and no key, hash, secret or name of a reviewer', async () => {
  const account = await findOne('account', { id: actor.accountId });
  const [own] = section('account')?.records ?? [];
  expect(own?.lines).toContainEqual(
    expect.objectContaining({ field: 'documentNumber', value: account?.documentNumber }),
  );
  expect(own?.values).not.toHaveProperty('passwordHash');
  const [filed] = section('application')?.records ?? [];
  for (const hidden of ['personHash', 'addressHash', 'openedBy', 'decidedBy'])
    expect(filed?.values).not.toHaveProperty(hidden);
  const read = JSON.stringify(copy.sections.flatMap(({ records }) => records.flatMap(({ lines }) => lines)));
  expect(read).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{40}/);
});

it('holds what is kept of him by his document alone', () => {
  expect(section('sanction')?.records[0]?.lines).toContainEqual({ field: 'reason', title: '原因', value: '资料虚假' });
});

it('holds nothing of anybody else', async () => {
  const stranger = await findOne('account', { id: other.accountId });
  const whole = JSON.stringify(copy);
  for (const hidden of [stranger?.id, stranger?.documentNumber, stranger?.phone]) expect(whole).not.toContain(hidden);
});

it('of a case that another began for him it holds what he is told of it, no answers', async () => {
  const { actor: told } = await submit(house.baseA);
  await query('UPDATE applications SET begun_by_id = $2 WHERE account_id = $1', [told.accountId, other.accountId]);
  const { sections } = await personalCopy(told, await rulebook(), minutesAgo(1));
  const [filed] = sections.find(({ resource }) => resource === 'application')?.records ?? [];
  expect(filed?.values).toMatchObject({ title: '我要入会' });
  expect(filed?.values).not.toHaveProperty('data');
});

it('says what is left out and why, and that it was taken', async () => {
  expect(copy.left).toContainEqual({ title: '规则文档', why: expect.stringContaining('管理员') });
  expect(section('member')?.kept).toContain('会龄');
  expect(await find('audit', { action: 'takeCopy', recordId: actor.accountId })).toMatchObject([
    { resource: 'account' },
  ]);
});

it('a phone that another proposed for the account is not given away', async () => {
  const next = { nextPhone: '13800007499', nextPhoneById: other.accountId };
  await transact(systemActor, { action: 'update' }, async (tx) => {
    tx.update('account', await tx.lock('account', actor.accountId), next);
  });
  expect(JSON.stringify(await personalCopy(actor, await rulebook(), minutesAgo(1)))).not.toContain(next.nextPhone);
});

it('asks the database no more often for many cases and messages than for few', async () => {
  const [few, many] = [await withCases(1), await withCases(6)];
  const book = await rulebook();
  const asked = async (one: PersonActor) => {
    await personalCopy(one, book, minutesAgo(1));
    return (await statementsOf(() => personalCopy(one, book, minutesAgo(1)))).length;
  };
  expect(await asked(many)).toBe(await asked(few));
});

/** Somebody with so many decided cases, each with answers and messages. */
async function withCases(count: number): Promise<PersonActor> {
  const { actor: one, person } = await submit(house.baseA);
  for (let made = 1; made < count; made++) {
    await query("UPDATE applications SET state = 'rejected' WHERE account_id = $1", [person.id]);
    await query(
      "UPDATE members SET state = 'ended', ended_reason = 'rejected', ended_on = current_date WHERE account_id = $1 AND state <> 'ended'",
      [person.id],
    );
    await submit(house.baseA, person);
  }
  return one;
}
