// One act, one picture of the rules: what is published in between counts from the next act.

import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import type { RuleDocument, Verdict } from '../../../rules/engine/documentTypes.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { forgetRulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { reviewBatch } from '../../../workflows/reviews/reviewBatch.ts';
import { reviewActor } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { buildAccount, buildAdmin, buildHouse, buildUnion, type House, personActor } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { packDocument } from '../../support/packDocument.ts';
import { publish } from '../../support/publish.ts';
import { openStore } from '../../support/store.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let close: () => Promise<void>;
let house: House;
let others: pg.Client;
beforeAll(async () => {
  close = await openStore();
  house = await buildHouse();
  const [{ url } = { url: '' }] = await query<{ url: string }>('SELECT current_database() AS url');
  const address = new URL(process.env.TEST_DATABASE_URL as string);
  address.pathname = `/${url}`;
  others = new pg.Client(address.href);
  await others.connect();
});
beforeEach(async () => {
  await query("UPDATE documents SET state = 'withdrawn' WHERE number > 100 RETURNING 1");
  forgetRulebook();
});
afterAll(async () => {
  await others.end();
  await close();
});

it('is the same picture until a document is published, and the older one never changes', async () => {
  const before = await rulebook();
  const place = before.at(house.baseA.path);
  const guide = place.needed('text', 'join.guide');
  expect(await rulebook()).toBe(before);
  await publish(house.provinceA, { ...packDocument('jiangsu', 'text', 'join.guide'), body: '新的指南' });
  expect(await rulebook()).not.toBe(before);
  expect(place.needed('text', 'join.guide')).toEqual(guide);
  expect((await rulebook()).at(house.baseA.path).needed('text', 'join.guide').document.body).toBe('新的指南');
});

it('names the document that staff must publish', async () => {
  const rules = (await rulebook()).at(house.baseA.path);
  expect(() => rules.needed('text', 'nobody.wrote')).toThrow(expect.objectContaining({ status: 503 }));
  expect(rules.document('text', 'nobody.wrote')).toBeUndefined();
});

it('a submission keeps the versions it began with, though all of them are followed while it goes on', async () => {
  const person = await buildAccount();
  const actor = personActor(person);
  const input = await answersFor(actor, house.baseA);
  const before = await pinsAt(house.baseA);
  const { application } = await whileHeld(() => submitApplication(actor, input, visit()), publishEverything);
  const after = await pinsAt(house.baseA);
  for (const [name, hash] of Object.entries(before))
    expect([name, after[name as keyof typeof after]]).not.toEqual([name, hash]);
  expect(before).toMatchObject(await pinsOf(application));
  const next = await submit(house.baseA);
  expect(after).toMatchObject(await pinsOf(next.application));
});

it('a batch of a review judges by the versions it began with, the next batch by the new ones, and tells by those of submission', async () => {
  const union = await buildUnion(house.districtA, { divisionId: '320106' });
  const cases = [await submit(union), await submit(union), await submit(union)];
  const round = await startRound(await buildAdmin(union), { unionId: union.id });
  const batch = (limit: number) => reviewBatch(reviewActor, round.id, union.path, limit);
  const before = await pinsAt(union);
  await whileHeld(() => batch(2), publishReview);
  await batch(2);
  const judged: Awaited<ReturnType<typeof pinsOfReview>>[] = [];
  for (const { application } of cases) judged.push(await pinsOfReview(application, round));
  const after = await pinsAt(union);
  expect(after.review).not.toBe(before.review);
  expect(judged.map(({ review }) => review).sort()).toEqual([before.review, before.review, after.review].sort());
  expect(after.approved).not.toBe(before.approved);
  expect(judged.map(({ approved }) => approved)).toEqual(cases.map(() => before.approved));
});

/** Runs an act, holds it where it asks for sanctions, changes the world meanwhile, and lets it go on. */
async function whileHeld<T>(act: () => Promise<T>, meanwhile: () => Promise<void>): Promise<T> {
  await others.query('BEGIN');
  await others.query('LOCK TABLE sanctions IN ACCESS EXCLUSIVE MODE');
  const going = act();
  going.catch(() => undefined);
  const waiting = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'sanctions'::regclass";
  while (!(await others.query(waiting)).rowCount) await new Promise((resolve) => setTimeout(resolve, 5));
  await meanwhile();
  await others.query('COMMIT');
  return going;
}

const anew = <D extends RuleDocument>(document: D): D => ({ ...document, description: '新版' });

/** New versions of what judges a case in review and tells of it. */
const publishReview = () =>
  publish(
    house.provinceA,
    anew(packDocument('jiangsu', 'process', 'join')),
    anew(packDocument('jiangsu', 'decision', 'join.review')),
    anew(packDocument('jiangsu', 'notice', 'join.approved')),
  );

/** New versions of all that a submission is pinned to. */
async function publishEverything(): Promise<void> {
  await publishReview();
  await publish(
    house.provinceA,
    anew(packDocument('jiangsu', 'form', 'join.form')),
    anew(packDocument('jiangsu', 'text', 'join.agreement')),
    anew(packDocument('jiangsu', 'decision', 'join.eligibility')),
    anew(packDocument('jiangsu', 'notice', 'join.submitted')),
  );
}

async function pinsAt({ path }: { path: string }) {
  const rules = (await rulebook()).at(path);
  return {
    process: rules.needed('process', 'join').hash,
    form: rules.needed('form', 'join.form').hash,
    agreement: rules.needed('text', 'join.agreement').hash,
    eligibility: rules.needed('decision', 'join.eligibility').hash,
    review: rules.needed('decision', 'join.review').hash,
    submitted: rules.needed('notice', 'join.submitted').hash,
    approved: rules.needed('notice', 'join.approved').hash,
  };
}

/** What a submitted application is pinned to. */
async function pinsOf({ id }: { id: string }) {
  const row = await findOne('application', { id });
  return {
    process: row?.processHash,
    form: row?.formHash,
    agreement: (await findOne('consent', { applicationId: id }))?.textHash,
    eligibility: await versionOf(id, 'join.eligibility'),
    review: await versionOf(id, 'join.review'),
    submitted: await wordingOf(id, 'join.submitted'),
  };
}

async function pinsOfReview({ id }: { id: string }, round: { id: string }) {
  expect((await findOne('application', { id }))?.roundId).toBe(round.id);
  return { review: await versionOf(id, 'join.review'), approved: await wordingOf(id, 'join.approved') };
}

/** The rules of the latest verdict of a decision on a case. */
async function versionOf(applicationId: string, decision: string) {
  const rows = await find('decision', { applicationId }, { order: '-createdAt' });
  return rows.flatMap(({ verdicts }) => verdicts as Verdict[]).find((verdict) => verdict.decision === decision)
    ?.version;
}

const wordingOf = async (applicationId: string, template: string) =>
  (await messages({ applicationId, template }))[0]?.documentHash;
