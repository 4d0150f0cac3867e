// What is gathered is what the decisions in force name, and it is the same for one case and for many.

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { type CompiledDecision, compileDecision } from '../../../rules/engine/compile.ts';
import type { DecisionDocument, Verdict } from '../../../rules/engine/documentTypes.ts';
import { hashDocument } from '../../../rules/engine/hash.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import type { PlaceRules } from '../../../workflows/documents/placeRules.ts';
import { forgetRulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { factsOf } from '../../../workflows/facts/deriveFacts.ts';
import { type CaseQuestion, type Decisions, gatherCases } from '../../../workflows/facts/gatherCases.ts';
import { today } from '../../../workflows/today.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { statementsOf } from '../../support/statements.ts';
import { submit } from '../../support/submit.ts';

let house: House;
let rules: PlaceRules;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  rules = (await rulebook()).at(house.baseA.path);
});

/** A decision that asks for these facts and says yes to everything. */
const asking = (facts: readonly string[]): CompiledDecision =>
  compileDecision(
    {
      ...{ kind: 'decision', key: 'test.asking', title: '试', hit: 'first' },
      facts: [...facts],
      rows: [],
      otherwise: { outcome: 'accept' },
    },
    factCatalogue,
  );
const everything = asking([...factCatalogue.keys()]);

const questionOf = <D extends Decisions>(account: Rows['account'], decisions: D, values = {}): CaseQuestion<D> => ({
  decisions,
  account,
  accountId: account.id,
  personHash: null,
  begunById: null,
  process: 'join',
  applicationId: null,
  memberId: null,
  unionId: house.baseA.id,
  addressHash: null,
  submittedAt: null,
  reviewPath: null,
  data: { union: house.baseA.id, unitSituation: 'listed' },
  union: house.baseA,
  rules,
  phoneConfirmed: true,
  agreementCurrent: true,
  ...values,
});
const factsFor = async (question: CaseQuestion<{ all: CompiledDecision }>) =>
  (await gatherCases([question], today()))[0]?.judge('all').facts;

const sanctioned = (account: Rows['account']) =>
  transact(systemActor, { action: 'create' }, async (tx) => {
    const [{ hash }] = (await tx.query('SELECT document_number_hash AS hash FROM accounts WHERE id = $1', [
      account.id,
    ])) as [{ hash: string }];
    tx.create('sanction', {
      personName: account.name ?? '',
      personHash: hash,
      unionId: house.root.id,
      process: 'join',
      reason: '弄虚作假',
      validFrom: '2020-01-01',
    });
  });

describe('only what decisions name is gathered', () => {
  it.each([
    ['nothing of the database for what is on the form and the account', ['applicant.age', 'union.type', 'today'], []],
    ['sanctions for a sanction', ['sanction.until'], ['sanctions']],
    ['memberships, not sanctions, for a membership', ['membership.state', 'today'], ['members']],
    ['applications for an open application', ['application.open'], ['applications']],
    ['each of two', ['applicant.sanctioned', 'address.applicationsToday'], ['sanctions', 'applications']],
  ] as const)('%s', async (_what, facts, tables) => {
    const account = await buildAccount();
    const sent = await statementsOf(() => gatherCases([questionOf(account, { all: asking(facts) })], today()));
    expect(sent).toHaveLength(tables.length ? 1 : 0);
    const read = ['sanctions', 'members', 'applications', 'reviewers'];
    expect(read.filter((table) => new RegExp(`\\b${table}\\b`).test(sent.join())).sort()).toEqual([...tables].sort());
  });

  it('a decision that names what nobody knows is refused, not judged by its absence', async () => {
    const account = await buildAccount();
    await expect(gatherCases([questionOf(account, { all: asking(['no.such']) })], today())).rejects.toThrow('no.such');
    expect(() => factsOf('sanction', {} as never, {})).toThrow('sanction');
    expect(() => factsOf('toString', {} as never, {})).toThrow('toString');
  });

  it('a case can be judged by the decisions it was gathered for and no others', async () => {
    const [gathered] = await gatherCases([questionOf(await buildAccount(), { all: everything })], today());
    expect(gathered).not.toHaveProperty('facts');
    // @ts-expect-error: it was not gathered for a decision of this name
    expect(gathered?.judge('other')).toBeUndefined();
  });

  it('every fact of the catalogue is among those of its subject', async () => {
    const [raw] = await gatherCases([questionOf(await buildAccount(), { all: everything })], today());
    expect(Object.keys(raw?.judge('all').facts ?? {}).sort()).toEqual([...factCatalogue.keys()].sort());
    for (const [key, { subject }] of factCatalogue) {
      const found = await gatherCases([questionOf(await buildAccount(), { all: asking([key]) })], today());
      expect([subject, Object.keys(found[0]?.judge('all').facts ?? {})]).toEqual([subject, [key]]);
    }
  });
});

describe('facts', () => {
  it('are the same for a case alone and among others', async () => {
    const [plain, punished, twin, member] = [
      await buildAccount(),
      await buildAccount(),
      await buildAccount({ name: '同名人' }),
      await buildAccount(),
    ];
    await sanctioned(punished);
    await buildMember(member, house.baseA);
    await buildMember({ ...(await buildAccount({ name: '同名人' })), phone: twin.phone }, house.baseB);
    const { application, person } = await submit(house.baseA);
    const addressHash = application.addressHash;
    const questions = [
      questionOf(plain, { all: everything }, { addressHash }),
      questionOf(punished, { all: everything }, { addressHash }),
      questionOf(twin, { all: everything }, { union: null }),
      questionOf(member, { all: everything }),
      questionOf(person, { all: everything }, { applicationId: application.id, memberId: application.memberId }),
      questionOf(person, { all: everything }, { reviewPath: house.districtA.path }),
    ];
    const together = await gatherCases(questions, today());
    for (const [index, question] of questions.entries()) {
      const [alone] = await gatherCases([question], today());
      expect(together[index]?.judge('all', { trace: true })).toEqual(alone?.judge('all', { trace: true }));
    }
    const seen = together.map((each) => each.judge('all').facts);
    expect(seen.map((facts) => facts['applicant.sanctioned'])).toEqual([false, true, false, false, false, false]);
    expect(seen.map((facts) => facts['duplicate.sameNamePhone'])).toEqual([false, false, true, false, false, false]);
    expect(seen.map((facts) => facts['membership.state'])).toEqual([
      ...['none', 'none', 'none', 'active'],
      // The membership that the case itself made is no duplicate of it.
      ...['none', 'pending'],
    ]);
    expect(seen.map((facts) => facts['application.open'])).toEqual([false, false, false, false, false, true]);
    expect(seen.map((facts) => facts['address.applicationsToday'])).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('say that a union whose only administrator is disabled has none, as routing does', async () => {
    const account = await buildAccount();
    const hasAdmin = async () => (await factsFor(questionOf(account, { all: everything })))?.['union.hasAdmin'];
    const admin = await buildAdmin(house.baseA);
    expect(await hasAdmin()).toBe(true);
    await query("UPDATE accounts SET state = 'disabled' WHERE id = $1 RETURNING 1", [admin.accountId]);
    expect(await hasAdmin()).toBe(false);
  });
});

describe('a join', () => {
  const publish = async (union: Rows['union'], body: DecisionDocument) => {
    await transact(systemActor, { action: 'publish' }, async (tx) => {
      tx.create('document', {
        ...{ kind: 'decision', key: body.key, title: body.title, unionId: union.id, number: 1, state: 'published' },
        ...{ body, hash: hashDocument(body), validFrom: '2020-01-01', publishedAt: new Date().toISOString() },
      });
    });
    forgetRulebook();
  };
  const withoutSanctions = (document: DecisionDocument): DecisionDocument => ({
    ...document,
    facts: document.facts.filter((fact) => fact !== 'applicant.sanctioned'),
    rows: document.rows.filter(({ when }) => !when.properties?.['applicant.sanctioned']),
    cases: [],
  });
  const join = async (union: Rows['union']) => {
    const person = await buildAccount();
    let id = '';
    const sent = await statementsOf(async () => {
      id = (await submit(union, person)).application.id;
    });
    const verdicts = (await find('decision', { applicationId: id })).flatMap((row) => row.verdicts as Verdict[]);
    return { sanctionsRead: sent.filter((sql) => /\bsanctions\b/.test(sql)).length, verdicts };
  };

  it('under rules without a sanction asks for no sanctions, and comes to the same verdicts', async () => {
    const before = await join(house.baseA);
    // Once for the guide, once for the submission.
    expect(before.sanctionsRead).toBe(2);
    for (const key of ['join.eligibility', 'join.review'])
      await publish(
        house.cityA,
        withoutSanctions(packDocument(key === 'join.review' ? 'jiangsu' : 'base', 'decision', key)),
      );
    const after = await join(house.baseA);
    expect(after.sanctionsRead).toBe(0);
    const spoken = (verdicts: Verdict[]) => verdicts.map(({ decision, outcome, row }) => [decision, outcome, row]);
    expect(after.verdicts).toHaveLength(2);
    expect(spoken(after.verdicts)).toEqual(spoken(before.verdicts));
    expect(after.verdicts.every(({ facts }) => !('applicant.sanctioned' in facts))).toBe(true);
  });
});
