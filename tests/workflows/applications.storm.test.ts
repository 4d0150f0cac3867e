// Two hundred things done at once to the cases of one person, under every process about him: each case has one outcome.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';
import { approveApplication, rejectApplication } from '../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../workflows/applications/withdrawApplication.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { processAt } from '../../workflows/processes/processAt.ts';
import { answersTo } from '../support/answersTo.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  buildUnion,
  type House,
  personActor,
} from '../support/build.ts';
import { setUpStore } from '../support/setUpStore.ts';
import { answersFor, visit } from '../support/submit.ts';

let house: House;
let reviewers: PersonActor[];
let here: Rows['union'];
let there: Rows['union'];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  // Where the processes are those of the base.
  const province = await buildUnion(house.root, { kind: 'aboveBase', divisionId: '31', name: '丁省总工会' });
  here = await buildUnion(province, { divisionId: '310101' });
  there = await buildUnion(province, { divisionId: '310101' });
  reviewers = [await buildAdmin(province), await buildAdmin(province)];
});

const processes = (loadPacks()[0]?.documents ?? [])
  .filter((document): document is ProcessDocument => document.kind === 'process')
  .filter(
    ({ subject, begin, effect }) =>
      (subject === 'member' || subject === 'person') &&
      effect !== 'member.phone' &&
      begin.some((door) => door !== 'signIn'),
  )
  .map(({ key }) => key);

/** What somebody begins, again and again. */
async function beginner(key: string) {
  const { document } = (await rulebook()).at(here.path).needed('process', key);
  const person = await buildAccount();
  const isOwn = document.begin.includes('pages');
  const actor = isOwn ? personActor(person) : await buildAdmin(here);
  const member = document.subject === 'member' ? await buildMember(person, here) : undefined;
  const process = processAt((await rulebook()).at(here.path), key);
  const answers =
    key === 'join'
      ? await answersFor(actor, here)
      : { data: await answersTo({ actor, process, union: there }), agreement: process.agreement?.hash };
  const input = { process: key, ...answers, ...(isOwn ? {} : { subjectId: member?.id }) };
  return { person, actor, begin: () => submitApplication(actor, input, visit()) };
}

/** Two hundred, as many at once as there are connections. @returns why those were refused that were */
async function storm(acts: readonly (() => Promise<unknown>)[]): Promise<{ status: number }[]> {
  const refused: { status: number }[] = [];
  let begun = 0;
  const work = async () => {
    while (begun < 200) {
      const act = acts[begun++ % acts.length];
      await act?.().catch((error) => refused.push(error));
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return refused;
}

it.each(processes)(
  '%s',
  async (key) => {
    const { person, actor, begin } = await beginner(key);
    await begin();
    const mine = () => find('application', { accountId: person.id, process: key }, { order: '-createdAt' });
    const latest = async () => (await mine())[0]?.id ?? '';
    const acts = [
      begin,
      async () => withdrawApplication(actor, await latest()),
      async () => approveApplication(reviewers[0]!, await latest()),
      async () => approveApplication(reviewers[1]!, await latest()),
      async () => rejectApplication(reviewers[0]!, await latest(), { reason: '不符合条件' }),
    ];
    const refused = await storm(acts);
    expect(refused.filter(({ status }) => ![403, 404, 409, 422].includes(status))).toEqual([]);
    const cases = await mine();
    for (const { id, state, reviewWhen } of cases) {
      const ends = await find('audit', { resource: 'application', recordId: id, action: ['approve', 'reject'] });
      const isDecided = reviewWhen !== 'none' && ['approved', 'rejected'].includes(state);
      expect([state, ends.length]).toEqual([state, isDecided ? 1 : 0]);
      expect((await find('membershipEvent', { applicationId: id })).length).toBeLessThanOrEqual(1);
    }
    expect(cases.filter(({ state }) => !['approved', 'rejected'].includes(state)).length).toBeLessThanOrEqual(1);
    const live = await find('member', { accountId: person.id, state: ['pending', 'active', 'retained'] });
    expect(live.length).toBeLessThanOrEqual(1);
  },
  60_000,
);
