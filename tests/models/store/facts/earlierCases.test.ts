// What was decided for somebody before, in twelve months or this year: how often, how much; by the rules as they ask it.
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../../civilDay.ts';
import type { PersonActor } from '../../../../models/store/gates/actor.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import type { FormField } from '../../../../rules/engine/documentTypes.ts';
import type { WrittenDocument } from '../../../../rules/engine/words.ts';
import { decideApplication } from '../../../../workflows/applications/decideApplication.ts';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { today } from '../../../../workflows/today.ts';
import { buildMemberActor, openProcess } from '../../../support/begin.ts';
import { buildAccount, buildAdmin, buildHouse, buildUnion, type House, personActor } from '../../../support/build.ts';
import { publish } from '../../../support/publish.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let house: House;
let reviewer: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  reviewer = await buildAdmin(house.root);
});

const asked: FormField = { name: 'wanted', title: '申请金额', widget: 'number', optional: true };
const amount: FormField = { name: 'amount', title: '补助金额', widget: 'number', required: true };

const inTwelveMonths = ['approved', 'rejected', 'amount', 'wanted'].map((name) => `${name}.last12Months`);
const inYear = ['approved', 'rejected', 'amount', 'amount.withThis', 'wanted.withThis'].map((name) =>
  name.replace(/^\w+/, '$&.thisYear'),
);
const asksFor = [...inTwelveMonths, ...inYear];

let checks = 0;
/** A subsidy whose review asks for everything that is known of earlier ones. */
async function subsidy(union = house.root, subject: 'person' | 'member' | 'union' = 'person') {
  checks += 1;
  const check = `facts.review${checks}`;
  const process = await openProcess(union, { subject, review: { check }, fields: [asked], reviewFields: [amount] });
  const names = asksFor.map((name) => `case.${process.key}.${name}`);
  const review: WrittenDocument<'decision'> = {
    ...{ kind: 'decision', key: check, title: '审核', facts: names, hit: 'first', rows: [] },
    otherwise: { outcome: 'approve' },
  };
  await publish(union, review);
  return process;
}
let one: Awaited<ReturnType<typeof subsidy>>;
let actor: PersonActor;
beforeEach(async () => {
  one = await subsidy();
  actor = personActor(await buildAccount());
});

const seenIn = async (id: string, names = inTwelveMonths): Promise<(number | null | undefined)[]> => {
  const [row] = await query<{ verdicts: { facts: Record<string, number> }[] }>(
    'SELECT verdicts FROM decisions WHERE application_id = $1 ORDER BY created_at DESC LIMIT 1',
    [id],
  );
  const facts = row?.verdicts[0]?.facts ?? {};
  return names.map((name) => facts[Object.keys(facts).find((key) => key.endsWith(`.${name}`)) ?? '']);
};
const decided = async (id: string, verb: 'approve' | 'reject', paid = 0) =>
  decideApplication(reviewer, id, verb, verb === 'approve' ? { data: { amount: paid } } : { reason: '不符合条件' });
const begun = async (who = actor, wanted = 0, subjectId?: string) =>
  (await one.begin(who, { wanted }, subjectId)).application.id;

/** What the rules see of somebody whose case was decided at that moment. */
async function seenAfter(id: string, moment: string, names = inTwelveMonths) {
  await query(
    `UPDATE applications SET decided_at = ($2::timestamp AT TIME ZONE current_setting('TimeZone')) WHERE id = $1 RETURNING 1`,
    [id, moment],
  );
  const again = await begun();
  const seen = await seenIn(again, names);
  await query('DELETE FROM decisions WHERE application_id = $1 RETURNING 1', [again]);
  await query("UPDATE applications SET state = 'expired' WHERE id = $1 RETURNING 1", [again]);
  return seen;
}

describe('the facts on earlier cases', () => {
  it('count what was approved and rejected, and sum the numbers of what was approved', async () => {
    await decided(await begun(actor, 500), 'approve', 300);
    await decided(await begun(actor, 900), 'approve', 450);
    await decided(await begun(actor, 7000), 'reject');
    expect(await seenIn(await begun())).toEqual([2, 1, 750, 1400]);
    expect(await seenIn(await begun(personActor(await buildAccount())))).toEqual([0, 0, 0, 0]);
  });

  it('leave out the case itself, also when it is judged again', async () => {
    const id = await begun(actor, 500);
    await decided(id, 'approve', 300);
    expect(await seenIn(id)).toEqual([0, 0, 0, 0]);
  });

  it('reach back twelve months to the day', async () => {
    const id = await begun(actor, 500);
    await decided(id, 'approve', 300);
    const day = today();
    const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    const dated = async (moment: string) => (await seenAfter(id, moment))[0];
    expect(await dated(`${yearAgo} 00:00:00`)).toBe(1);
    expect(await dated(`${addDays(yearAgo, -1)} 23:59:59`)).toBe(0);
  });

  it('of this year begin with its first moment, and together with the case add what it asks for and what is granted', async () => {
    const id = await begun(actor, 500);
    await decided(id, 'approve', 300);
    await decided(await begun(actor, 900), 'reject');
    const year = today().slice(0, 4);
    expect(await seenAfter(id, `${year}-01-01 00:00:00`, inYear)).toEqual([1, 1, 300, 300, 500]);
    expect(await seenAfter(id, `${Number(year) - 1}-12-31 23:59:59`, inYear)).toEqual([0, 1, 0, 0, 0]);
    const now = await begun(actor, 70);
    await decided(now, 'approve', 25);
    expect(await seenIn(now, inYear)).toEqual([0, 1, 0, 25, 70]);
  });

  it('of a process that a province has for itself are known there, and count what was decided there', async () => {
    one = await subsidy(house.provinceB, 'member');
    const key = `case.${one.key}.approved.last12Months`;
    expect((await rulebook()).at(house.baseB.path).catalogue.get(key)).toMatchObject({
      title: expect.stringContaining('近12个月'),
    });
    const { actor: member } = await buildMemberActor(house.baseB);
    await decided(await begun(member, 500), 'approve', 300);
    expect(await seenIn(await begun(member))).toEqual([1, 0, 300, 500]);
    await expect(begun(personActor(await buildAccount()))).rejects.toMatchObject({ status: 404 });
  });

  it('of a union are those of the union, whoever began them', async () => {
    one = await subsidy(house.root, 'union');
    const [union, other] = [await buildUnion(house.districtA), await buildUnion(house.districtA)];
    const clerk = await buildAdmin(house.districtA);
    await decided(await begun(clerk, 500, union.id), 'approve', 300);
    expect(await seenIn(await begun(await buildAdmin(union), 0, union.id))).toEqual([1, 0, 300, 500]);
    expect(await seenIn(await begun(clerk, 0, other.id))).toEqual([0, 0, 0, 0]);
  });
});
