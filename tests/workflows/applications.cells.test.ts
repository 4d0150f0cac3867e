// Descriptor × process × role: in every state of every process of every pack, who may do what, and what the others are told.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { type Role, roles } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { query } from '../../models/store/sql/sql.ts';
import { isWithin, parentOf } from '../../models/store/sql/unionPath.ts';
import type { ProcessDocument, ReviewVerb } from '../../rules/engine/documentTypes.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';
import { runAction } from '../../workflows/actions/runAction.ts';
import { rejectApplication } from '../../workflows/applications/decideApplication.ts';
import { explainApplication } from '../../workflows/applications/explainApplication.ts';
import { saveApplication } from '../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { undoDecisions } from '../../workflows/applications/undoDecision.ts';
import { withdrawApplication } from '../../workflows/applications/withdrawApplication.ts';
import { assertPossible } from '../../workflows/assertPossible.ts';
import { ownApplication } from '../../workflows/cases/applicant.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { effectOf } from '../../workflows/effects.ts';
import { processAt } from '../../workflows/processes/processAt.ts';
import { answersTo } from '../support/answersTo.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  buildSanction,
  buildUnion,
  type House,
  type Person,
  personActor,
  reread,
} from '../support/build.ts';
import { type CaseKeys, type CaseRows, putBack, takeDown } from '../support/caseRows.ts';
import { publish } from '../support/publish.ts';
import { setUpStore } from '../support/setUpStore.ts';
import { answersFor, submit, visit } from '../support/submit.ts';

const application = getResource('application');
const staffVerbs = ['open', 'approve', 'return', 'reject'] as const;
const ownVerbs = ['saveDraft', 'submit', 'withdraw'] as const;
const actions = [...staffVerbs, ...ownVerbs, 'undo'] as const;
type Action = (typeof actions)[number];
type State = Rows['application']['state'];
const states = Object.keys(application.states ?? {}) as State[];

type Who = { name: string; actor: PersonActor; at: Rows['union'] | undefined; role: Role | undefined };
type Fixture = {
  document: ProcessDocument;
  union: Rows['union'];
  from: Rows['union'] | undefined;
  keys: CaseKeys;
  applicant: PersonActor;
  data: Record<string, unknown>;
  agreement: string | undefined;
  /** What an approval says: what the process asks its reviewer. */
  approval: { data?: Record<string, unknown> };
  decider: PersonActor;
  everybody: Who[];
  rows: Map<State, CaseRows>;
};

let house: House;
/** Pack → a union that it governs, another below the same, and one that has nothing to do with them. */
let places: Record<string, [Rows['union'], Rows['union'], Rows['union']]>;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  // What waits for a time has a test of its own.
  const values = [{ from: '2020-01-01', value: { hours: 0 }, source: '测试' }];
  await publish(house.root, { kind: 'parameters', key: 'account.phoneStop', title: '不等冷静期', values });
  const provinceD = await buildUnion(house.root, { kind: 'aboveBase', divisionId: '31', name: '丁省总工会' });
  const two = async (parent: Rows['union']) =>
    [
      await buildUnion(parent, { divisionId: parent.divisionId }),
      await buildUnion(parent, { divisionId: parent.divisionId }),
    ] as const;
  places = {
    base: [...(await two(provinceD)), house.baseA],
    jiangsu: [...(await two(house.districtA)), house.baseB],
    xiamen: [...(await two(house.districtB)), house.baseC],
    guangdong: [...(await two(house.provinceC)), house.baseA],
  };
}, 60_000);

const packs = loadPacks();
/** Those of the base, and those that a pack brings otherwise; what it inherits is the same there. */
const processesOf = (pack: (typeof packs)[number]): string[] =>
  pack.documents
    .filter((document): document is ProcessDocument => document.kind === 'process')
    // What begins at the sign-in page is of who has no account of his own yet: it has a test of its own.
    .filter(({ begin }) => begin.some((door) => door !== 'signIn'))
    .map(({ key }) => key);

/** What an appeal is against; told already. */
async function buildRejected(account: Person, union: Rows['union']): Promise<void> {
  const { application: row } = await submit(union, account);
  await rejectApplication(await buildAdmin(house.root), row.id, { reason: '材料不全' });
}

/** A case of the process where the pack is in force, taken down in every state it can be in. */
async function fixtureOf(pack: string, key: string): Promise<Fixture> {
  const [union, before, elsewhere] = places[pack] as [Rows['union'], Rows['union'], Rows['union']];
  const { document } = (await rulebook()).at(union.path).needed('process', key);
  const decider = await buildAdmin(house.root);
  const account = await buildAccount();
  const isOwn = document.begin.includes('pages');
  const clerk = await buildAdmin(union);
  const applicant = isOwn ? personActor(account) : clerk;
  const member = document.subject === 'member' ? await buildMember(account, isOwn ? before : union) : undefined;
  if (document.subject === 'sanction') await buildSanction(account, union);
  if (document.subject === 'application') await buildRejected(account, union);
  const { data, agreement, subjectId } = await answers(document, applicant, union, member);
  const approval = await approvalOf(document, decider, union);
  const input = { process: key, data, agreement, subjectId };
  const { id: applicationId } = await saveApplication(applicant, input, visit());
  const { accountId, subjectId: subject, unionId } = await reread('application', applicationId);
  const keys = { applicationId, accountId: accountId as string, subjectId: subject };
  const target = await reread('union', unionId);
  const from = member && member.unionId !== target.id ? before : undefined;
  const around = async () => ({
    ...{ document, union: target, from, keys, applicant, data, agreement, approval, decider },
    everybody: await everyone({ union: target, from, elsewhere, applicant, decider }),
  });
  const rows = new Map([['draft', await takeDown(keys)]] as [State, CaseRows][]);
  await query("UPDATE applications SET state = 'expired' WHERE id = $1", [applicationId]);
  rows.set('expired', await takeDown(keys));
  await putBack(keys, rows.get('draft') as CaseRows);
  await submitApplication(applicant, input, visit());
  if (document.review.when === 'none') {
    rows.set('approved', await takeDown(keys));
    return { ...(await around()), rows };
  }
  await query("UPDATE applications SET light = 'amber' WHERE id = $1", [applicationId]);
  rows.set('submitted', await takeDown(keys));
  const reached = async (state: State, work: () => Promise<unknown>) => {
    await putBack(keys, rows.get('submitted') as CaseRows);
    await work();
    rows.set(state, await takeDown(keys));
  };
  await reached('opened', () => runAction(decider, application, applicationId, 'open', {}));
  await reached('returned', () => runAction(decider, application, applicationId, 'return', { reason: '材料不全' }));
  await reached('rejected', () => runAction(decider, application, applicationId, 'reject', { reason: '材料不全' }));
  await reached('approved', async () => {
    const isTwice = document.review.transitions?.approve?.second === true;
    const first = isTwice ? [await buildAdmin(house.root)] : [];
    for (const who of [...first, decider]) await runAction(who, application, applicationId, 'approve', approval);
  });
  await reached('withdrawn', () => withdrawApplication(applicant, applicationId));
  return { ...(await around()), rows };
}

const isUndoable = (document: ProcessDocument): boolean => effectOf(document).undoable;

async function answers(
  { key, subject }: ProcessDocument,
  actor: PersonActor,
  union: Rows['union'],
  member: Rows['member'] | undefined,
) {
  if (key === 'join') return { ...(await answersFor(actor, union)), subjectId: undefined };
  const process = processAt((await rulebook()).at(union.path), key);
  const isBegunForOthers = !process.document.begin.includes('pages');
  return {
    data: await answersTo({ actor, process, union }),
    agreement: isBegunForOthers ? undefined : process.agreement?.hash,
    subjectId: isBegunForOthers ? (subject === 'union' ? union.id : member?.id) : undefined,
  };
}

async function approvalOf(
  { key }: ProcessDocument,
  actor: PersonActor,
  union: Rows['union'],
): Promise<Fixture['approval']> {
  const process = processAt((await rulebook()).at(union.path), key);
  const form = process.reviewForm?.document;
  return form ? { data: await answersTo({ actor, process, union }, form) } : {};
}

const sees = (role: Role) => application.access[role]?.own?.includes('get') ?? false;

type Around = {
  union: Rows['union'];
  from: Rows['union'] | undefined;
  elsewhere: Rows['union'];
  applicant: PersonActor;
  decider: PersonActor;
};
async function everyone({ union, from, elsewhere, applicant, decider }: Around): Promise<Who[]> {
  const upper = await reread('union', union.parentId as string);
  const spots = { target: union, ...(from && { own: from }), upper, other: elsewhere };
  const reviewing = roles.filter(sees);
  const others = roles.filter((role) => !sees(role));
  const people: Who[] = [
    { name: 'applicant', actor: applicant, at: undefined, role: undefined },
    { name: 'stranger', actor: personActor(await buildAccount()), at: undefined, role: undefined },
    { name: 'who decided', actor: decider, at: house.root, role: 'unionAdmin' },
  ];
  for (const role of reviewing)
    for (const [spot, at] of Object.entries(spots))
      people.push({ name: `${role} of ${spot}`, actor: await buildAdmin(at, role), at, role });
  for (const role of others)
    people.push({ name: role, actor: await buildAdmin(house.root, role), at: house.root, role });
  // Who began it for a union holds a power besides.
  if (applicant.powers[0]) Object.assign(people[0] as Who, { at: union, role: applicant.powers[0].role });
  return people;
}

async function act(
  { keys, document, data, agreement, approval, union }: Fixture,
  actor: PersonActor,
  action: Action,
): Promise<unknown> {
  const id = keys.applicationId;
  if (action === 'withdraw') return withdrawApplication(actor, id);
  if (action === 'undo') {
    const [refused] = (await undoDecisions(actor, [id])).refused;
    if (refused) throw Object.assign(new AppError(409, 'not-undone', { zh: refused.why, en: refused.why }));
    return undefined;
  }
  if (action === 'saveDraft' || action === 'submit') {
    assertPossible('application', await ownApplication(actor, id), action);
    const place = document.begin.includes('pages') ? undefined : { unionId: union.id };
    const input = { process: document.key, data, agreement, place };
    return action === 'submit' ? submitApplication(actor, input, visit()) : saveApplication(actor, input, visit());
  }
  const reason = action === 'return' || action === 'reject' ? { reason: '材料不全' } : {};
  return runAction(actor, application, id, action, action === 'approve' ? approval : reason);
}

/** What descriptor and process say, put together by nobody's code but this. */
function expected(
  { document, union, from, applicant, decider }: Fixture,
  { actor, at, role }: Who,
  state: State,
  action: Action,
): number {
  const isApplicant = actor.accountId === applicant.accountId;
  const may = application.states?.[state]?.may ?? {};
  if (action === 'undo') {
    // A rejection that has undone what was there already stays.
    const couldBe = state === 'approved' || (state === 'rejected' && document.review.when !== 'after');
    return couldBe && document.review.when !== 'none' && actor.accountId === decider.accountId && isUndoable(document)
      ? 200
      : 409;
  }
  if (action === 'withdraw' || action === 'saveDraft' || action === 'submit') {
    if (!isApplicant) return 404;
    if (!may.self?.includes(action)) return 409;
    return action === 'withdraw' || document.begin.includes('pages') ? 200 : 403;
  }
  const access = role && application.access[role];
  if (!access || !sees(role) || !at) return 403;
  const relations = [union, ...(from ? [from] : [])].flatMap(({ path }) =>
    isWithin(path, at.path) ? ([path === at.path ? 'own' : 'lower'] as const) : [],
  );
  const can = (verb: string) => relations.some((relation) => access[relation]?.includes(verb));
  // A draft is its person's own affair.
  if (!can('get') || (state === 'draft' && !isApplicant)) return 404;
  if (!can(action) || isApplicant) return 403;
  if (!may.staff?.includes(action)) return 409;
  const { by, transitions } = document.review;
  const whose = transitions?.[(action === 'open' ? 'approve' : action) as ReviewVerb]?.by ?? by;
  const path =
    whose === 'own' ? (from ?? union).path : whose === 'target' ? union.path : (parentOf(union.path) as string);
  const isTheirs = isWithin(path, at.path) && access[path === at.path ? 'own' : 'lower']?.includes(action);
  return isTheirs ? 200 : 403;
}

/** What a reviewer is told before each decision, and whether it can be taken back afterwards, where the two differ. */
async function saidOtherwise({ keys, decider, rows, approval }: Fixture): Promise<string[]> {
  const id = keys.applicationId;
  const wrong: string[] = [];
  for (const verb of decisions) {
    await putBack(keys, rows.get('submitted') as CaseRows);
    const said = (await explainApplication(decider, id)).after[verb];
    await runAction(decider, application, id, verb, verb === 'approve' ? approval : { reason: '材料不全' });
    const { undone, refused } = await undoDecisions(decider, [id]);
    told.add(`${verb} ${said}`);
    // Whether it takes a second person may hang on what is filled in: then it is asked for twice in any case.
    const isTrue = said === 'second' || (said === 'held' ? undone.length === 1 : Boolean(refused[0]?.why));
    if (!isTrue) wrong.push(`${verb}: said ${said}, taken back ${undone.length}, ${refused[0]?.why}`);
  }
  return wrong;
}
const decisions = ['approve', 'return', 'reject'] as const;
const told = new Set<string>();

let cells = 0;
const statuses: Record<string, number> = {};
describe.each(packs.map((pack) => [pack.key, processesOf(pack)] as const))('under the pack %s', (pack, processes) => {
  it.each(processes)(
    'everybody is answered in words in every state of %s',
    async (key) => {
      const fixture = await fixtureOf(pack, key);
      const wrong: string[] = [];
      for (const [state, rows] of fixture.rows) {
        await putBack(fixture.keys, rows);
        for (const who of fixture.everybody)
          for (const action of actions) {
            const error = await act(fixture, who.actor, action).then(
              () => undefined,
              (refused) => refused,
            );
            cells += 1;
            const status = error instanceof AppError ? error.status : error ? String(error) : 200;
            statuses[status] = (statuses[status] ?? 0) + 1;
            const isTold = !error || (/\p{Script=Han}/u.test(error.text?.zh) && error.text?.en);
            const should = expected(fixture, who, state, action);
            if (status !== should || !isTold)
              wrong.push(`${state}, ${who.name}, ${action}: ${status} ${error?.text?.zh ?? ''}, not ${should}`);
            if (!error) await putBack(fixture.keys, rows);
          }
      }
      if (fixture.document.review.when !== 'none') wrong.push(...(await saidOtherwise(fixture)));
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

it('every decision of every process can be taken back, or says beforehand that it cannot', () => {
  expect([...told]).toEqual(expect.arrayContaining(['approve held', 'approve atOnce', 'return atOnce', 'reject held']));
});

it('that is every state, role and action', () => {
  console.info(
    `${cells} cells: ${packs.flatMap(processesOf).length} processes of ${packs.length} packs × ${states.length} states × everybody × ${actions.length} actions; ${JSON.stringify(statuses)}`,
  );
  expect(cells).toBeGreaterThan(6000);
});
