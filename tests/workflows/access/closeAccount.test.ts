// Who closes his account leaves what the descriptors say stays, and nothing by which he is known; he may come again.
import { beforeAll, expect, it } from '@jest/globals';
import { resources } from '../../../models/descriptor/registry.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { bindIdentity } from '../../../workflows/access/bindIdentity.ts';
import { closeAccount } from '../../../workflows/access/closeAccount.ts';
import { closingOutlook } from '../../../workflows/access/closingOutlook.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { personalCopy } from '../../../workflows/members/personalCopy.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  type House,
  type Person,
  personActor,
  reread,
} from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const now = () => new Date().toISOString();
const close = (actor: PersonActor) => closeAccount(actor, now());

/** A member whose case was decided, with a draft and messages. */
async function memberOfMany(): Promise<{ person: Person; actor: PersonActor; caseId: string; draftId: string }> {
  const { person, actor, application } = await submit(house.baseA, await buildAccount({ name: '周测试' }));
  await query("UPDATE applications SET state = 'approved', decided_at = now() WHERE id = $1", [application.id]);
  await query("UPDATE members SET state = 'active' WHERE account_id = $1", [person.id]);
  await writeMessages();
  const draft = await saveApplication(actor, { process: 'leave', data: { note: '想想再说' } }, {});
  return { person, actor, caseId: application.id, draftId: draft.id };
}

it('is done by nobody whose phone was not shown a moment ago', async () => {
  const { actor } = await memberOfMany();
  await expect(closeAccount(actor, undefined)).rejects.toMatchObject({ code: 'confirm-first' });
});

it('while a case waits it is refused by its name and number, and is possible once that is withdrawn', async () => {
  const { actor, application } = await submit(house.baseA);
  await expect(close(actor)).rejects.toMatchObject({
    code: 'open-cases',
    message: expect.stringContaining(application.number),
  });
  expect((await closingOutlook(actor, await rulebook())).open).toMatchObject([{ id: application.id }]);
  await withdrawApplication(actor, application.id);
  await close(actor);
  expect(await reread('application', application.id)).toMatchObject({ state: 'expired', data: {} });
});

it('who holds powers has them revoked first', async () => {
  const admin = await buildAdmin(house.baseA);
  await expect(close(admin)).rejects.toMatchObject({ code: 'holds-powers' });
});

it('nothing by which he is known stays in the account, and nothing of his that goes', async () => {
  const { person, actor, caseId, draftId } = await memberOfMany();
  await query("INSERT INTO sessions (sid, sess, expire) VALUES ('s1', $1, now() + interval '1 day')", [
    JSON.stringify({ accountId: person.id }),
  ]);
  await close(actor);
  const [left] = await query('SELECT * FROM accounts WHERE id = $1', [person.id]);
  const identities = ['name', 'phone', 'phone_hash', 'document_number', 'document_number_hash', 'birth_date', 'email'];
  expect(left).toMatchObject({ state: 'closed', ...Object.fromEntries(identities.map((column) => [column, null])) });
  expect(await query("SELECT FROM sessions WHERE sess ->> 'accountId' = $1", [person.id])).toEqual([]);
  expect(await find('notice', { accountId: person.id })).toEqual([]);
  expect(await query('SELECT FROM notice_events WHERE account_id = $1', [person.id])).toEqual([]);
  expect(await reread('application', draftId)).toMatchObject({ state: 'expired', data: {} });
  const kept = await reread('application', caseId);
  expect(kept.state).toBe('approved');
  expect(Object.keys(kept.data as object)).not.toEqual([]);
});

it('is told once more, by the number alone, and the audit knows that and not what stood there', async () => {
  const { person, actor } = await memberOfMany();
  await close(actor);
  await writeMessages();
  const [last] = await find('notice', { recipient: person.phone, template: 'account.closed' });
  expect(last).toMatchObject({ accountId: null, body: expect.stringContaining('注销账号不等于退会') });
  const trail = await find('audit', { action: 'closeAccount', subjectId: person.id });
  expect(trail.map(({ resource, before }) => [resource, before])).toContainEqual(['account', {}]);
  expect(trail.every(({ before }) => JSON.stringify(before) === '{}')).toBe(true);
});

it('what he was told would stay is what is left of what his copy held', async () => {
  const { person, actor } = await memberOfMany();
  const book = await rulebook();
  const copy = await personalCopy(actor, book, now());
  const { stays, goes } = await closingOutlook(actor, book);
  expect([...stays, ...goes].map(({ title }) => title).sort()).toEqual(copy.sections.map(({ title }) => title).sort());
  await close(actor);
  for (const { name, title, personal } of resources) {
    if (!personal || 'no' in personal.copy || personal.copy.through || personal.copy.by === 'personHash') continue;
    const { by, where = {} } = personal.copy;
    const rows = await find(name, { ...where, [by]: person.id } as object);
    const isTold = stays.some((each) => each.title === title.zh);
    if (isTold && personal.kept.onClosing === 'keep')
      expect({ name, rows: rows.length }).not.toEqual({ name, rows: 0 });
    else if (personal.kept.onClosing === 'delete') expect({ name, rows: rows.length }).toEqual({ name, rows: 0 });
  }
});

it('the membership stays with the union, and comes back to whoever registers with its name, document and phone', async () => {
  const { person, actor } = await memberOfMany();
  const member = (await findOne('member', { accountId: person.id }))!;
  expect(await closingOutlook(actor, await rulebook())).toMatchObject({ memberOf: house.baseA.name });
  await close(actor);
  expect(await reread('member', member.id)).toMatchObject({ accountId: null, state: 'active', name: person.name });
  const { name, documentType, documentNumber, phone } = person;
  const [stranger, again] = [await unbound('13900008801'), await unbound(phone)];
  expect(again.id).not.toBe(person.id);
  await bindIdentity(again, { name, documentType, documentNumber });
  expect(await reread('member', member.id)).toMatchObject({ accountId: again.accountId });
  await expect(bindIdentity(stranger, { name, documentType, documentNumber })).rejects.toMatchObject({
    code: 'bound-elsewhere',
  });
});

it('another phone with his name and document gets the account, but not the membership', async () => {
  const person = await buildAccount({ name: '吴测试' });
  const member = await buildMember(person, house.baseA);
  await close(personActor(person));
  const { name, documentType, documentNumber } = person;
  await bindIdentity(await unbound('13900008802'), { name, documentType, documentNumber });
  expect(await reread('member', member.id)).toMatchObject({ accountId: null });
});

it('handing in and closing at the same moment have one outcome', async () => {
  for (let round = 0; round < 4; round++) {
    const person = await buildAccount();
    const actor = personActor(person);
    const input = await answersFor(actor, house.baseA);
    const [closed, submitted] = await Promise.allSettled([close(actor), submitApplication(actor, input, visit())]);
    expect([closed.status, submitted.status].sort()).toEqual(['fulfilled', 'rejected']);
    const account = await reread('account', person.id);
    const open = await find('application', { accountId: person.id, state: ['draft', 'submitted', 'opened'] });
    expect(open.length).toBe(account.state === 'closed' ? 0 : 1);
  }
});

it('the database itself lets no case begin for a closed account', async () => {
  const person = await buildAccount();
  const actor = personActor(person);
  await close(actor);
  await expect(
    query(
      `INSERT INTO applications (id, number, process, title, account_id, person_hash, applicant_name, union_id, state, review_when,
         process_hash, form_hash, subject_kind, subject_id)
       VALUES (gen_random_uuid(), 'x', 'join', 'x', $1, 'x', 'x', $2, 'draft', 'none', 'x', 'x', 'person', $1)`,
      [person.id, house.baseA.id],
    ),
  ).rejects.toMatchObject({ code: 'constraint', message: expect.stringContaining('账号已经注销') });
});

async function unbound(phone: string): Promise<PersonActor & { id: string }> {
  const { id } = await buildAccount({ phone, name: null, documentType: null, documentNumber: null, boundAt: null });
  return { ...personActor({ id, name: '' }), id };
}
