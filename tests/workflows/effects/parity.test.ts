// One and many are the same: five hundred cases decided one by one, and the same ones all at once, leave the same rows.

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { connectStore, disconnectStore } from '../../../models/store/sql/connect.ts';
import { configureCrypto } from '../../../models/store/sql/crypto.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { type Tx, transact } from '../../../models/store/writing/transaction.ts';
import {
  approveApplication,
  approveUndoably,
  rejectApplication,
  returnApplication,
} from '../../../workflows/applications/decideApplication.ts';
import { undoDecisions } from '../../../workflows/applications/undoDecision.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { carryOut } from '../../../workflows/cases/carryOut.ts';
import { judgeCases } from '../../../workflows/cases/judgeCases.ts';
import { type LoadedCase, loadCases } from '../../../workflows/cases/loadCases.ts';
import { takeBackDecisions, withdrawCases } from '../../../workflows/cases/undoCases.ts';
import { forgetRulebook, type Rulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { effects } from '../../../workflows/effects.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import { recordVerdicts } from '../../../workflows/verdicts/recordVerdicts.ts';
import { buildAdmin, buildHouse, personActor } from '../../support/build.ts';
import { copyOf, freshDatabase, type TestDatabase } from '../../support/database.ts';
import { publish } from '../../support/publish.ts';
import { everyRow, knownIds } from './everyRow.ts';
import { type Act, acts, documents, submitVariant, type Variant, variants } from './parityCases.ts';

type Case = Variant & { id: string };
let databases: TestDatabase[] = [];
let cases: Case[];
let decider: PersonActor;
let known: ReadonlySet<string>;

const opened = async (database: TestDatabase) => {
  await connectStore(database.url);
  forgetRulebook();
};

beforeAll(async () => {
  configureCrypto({ fieldKeys: [{ id: 't', secret: randomBytes(32) }], equalityKey: randomBytes(32), profile: 'aes' });
  const first = await freshDatabase();
  databases = [first];
  await opened(first);
  const house = await buildHouse();
  await publish(house.root, ...documents);
  decider = await buildAdmin(house.root);
  const rules = (await rulebook()).at(house.root.path);
  const world = {
    house,
    clerk: await buildAdmin(house.root),
    codesOf: (choices: string) => rules.neededChoices(choices).map(({ code }) => code),
  };
  cases = [];
  for (const variant of variants(500)) cases.push({ ...variant, id: await submitVariant(world, variant) });
  cases.sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeMessages();
  known = await knownIds();
  await disconnectStore();
  databases.push(await copyOf(first));
}, 240_000);
afterAll(async () => {
  for (const database of databases) await database.drop();
});

/** Every table after something was done to the cases of each act, in a database of its own. */
async function after(database: TestDatabase | undefined, work: (act: Act, ids: string[]) => Promise<void>) {
  await opened(database as TestDatabase);
  try {
    for (const act of acts)
      await work(
        act,
        cases.filter((each) => each.act === act).map(({ id }) => id),
      );
    await writeMessages();
    return await everyRow(known);
  } finally {
    await disconnectStore();
  }
}

const reason = '材料不全，请补充';
const oneByOne: Record<Act, (id: string) => Promise<unknown>> = {
  nothing: async () => undefined,
  approve: (id) => approveApplication(decider, id),
  reject: (id) => rejectApplication(decider, id, { reason }),
  return: (id) => returnApplication(decider, id, { reason }),
  withdraw: async (id) => withdrawApplication(await ownerOf(id), id),
  takeBack: async (id) => {
    await approveUndoably(decider, id);
    expect(await undoDecisions(decider, [id])).toMatchObject({ undone: [id] });
  },
};

/** Whoever began it. */
async function ownerOf(id: string) {
  const { accountId, begunById } = (await findOne('application', { id })) as Rows['application'];
  const account = (await findOne('account', { id: begunById ?? accountId })) as Rows['account'];
  return personActor({ id: account.id, name: account.name as string });
}

type Many = (tx: Tx, book: Rulebook, loaded: LoadedCase[]) => Promise<unknown>;
const allAtOnce: Record<Exclude<Act, 'nothing' | 'takeBack'>, Many> = {
  approve: async (tx, _book, loaded) => approve(tx, loaded),
  reject: (tx, _book, loaded) => carryOut(tx, loaded, { verb: 'reject', reason }),
  return: (tx, _book, loaded) => carryOut(tx, loaded, { verb: 'return', reason }),
  withdraw: (tx, _book, loaded) => withdrawCases(tx, loaded),
};

async function approve(tx: Tx, loaded: LoadedCase[], undoUntil?: Date) {
  const judged = await judgeCases(loaded, tx);
  for (const [index, { found }] of loaded.entries())
    recordVerdicts(tx, { applicationId: found.application.id, unionId: found.union.id }, judged[index]?.kept ?? []);
  return carryOut(tx, loaded, { verb: 'approve', undoUntil });
}

async function inOne(action: Exclude<Act, 'nothing' | 'takeBack'> | 'undo', ids: string[], work: Many) {
  const book = await rulebook();
  const said = action === 'reject' || action === 'return' ? { reason } : {};
  await transact(decider, { action, ...said }, async (tx) => {
    const applications = await tx.find('application', { id: ids }, { order: 'id', lock: true });
    await work(tx, book, await loadCases(tx, book, applications));
  });
}

async function many(act: Act, ids: string[]) {
  if (act === 'nothing') return;
  if (act !== 'takeBack') return inOne(act, ids, allAtOnce[act]);
  await inOne('approve', ids, (tx, _book, loaded) => approve(tx, loaded, new Date(Date.now() + 600_000)));
  await inOne('undo', ids, (tx, book, loaded) => takeBackDecisions(tx, book, loaded));
}

/** Who withdraws is the person himself, and many have no one person. */
const withoutPerson = (rows: string[] = []) =>
  rows
    .map((row) => (row.includes('"action":"withdraw"') ? row.replace(/"actor\w*":("[^"]*"|null),?/g, '') : row))
    .sort();

/** The first rows of a table that only one of the two has. */
const differences = (table: string, one: string[] = [], many: string[] = []) => [
  ...onlyIn(one, many).map((row) => `${table}, one by one: ${row}`),
  ...onlyIn(many, one).map((row) => `${table}, all at once: ${row}`),
];
function onlyIn(some: string[], others: string[]): string[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(row, (counts.get(row) ?? 0) + 1);
  const left = some.filter((row) => {
    const count = counts.get(row) ?? 0;
    counts.set(row, count - 1);
    return count <= 0;
  });
  return left.slice(0, 3);
}

it('one and many leave the same rows in every table, for every effect', async () => {
  const one = await after(databases[0], async (act, ids) => {
    for (const id of ids) await oneByOne[act](id);
  });
  const all = await after(databases[1], many);
  one.audit = withoutPerson(one.audit);
  all.audit = withoutPerson(all.audit);
  const tables = [...new Set([...Object.keys(one), ...Object.keys(all)])];
  expect(tables.flatMap((table) => differences(table, one[table], all[table]))).toEqual([]);
}, 240_000);

it('the cases cover every effect, reason, state and way to review', () => {
  const count = (read: (each: Case) => string) => {
    const counts: Record<string, number> = {};
    for (const each of cases) counts[read(each)] = (counts[read(each)] ?? 0) + 1;
    return counts;
  };
  const counts = {
    effects: count(({ effect, subject }) => `${effect} ${subject}`),
    when: count(({ when }) => when),
    reasons: count((each) => each.reason),
    from: count(({ subject, from }) => `${subject} ${from}`),
    acts: count(({ act }) => act),
  };
  console.info(`${cases.length} cases, one and many: ${JSON.stringify(counts, null, 1)}`);
  expect(cases.length).toBeGreaterThanOrEqual(500);
  expect(new Set(cases.map(({ effect }) => effect))).toEqual(new Set(effects.keys()));
  const combined = new Set(cases.map(({ id: _, ...variant }) => JSON.stringify(variant)));
  expect(combined.size).toBe(new Set(variants(0).map((each) => JSON.stringify(each))).size);
});
