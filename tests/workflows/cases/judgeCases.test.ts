// Judged twice on one day, with nothing changed in between, a case shows the same facts: no difference is an accident of the asking.
import { beforeAll, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import type { Verdict } from '../../../rules/engine/documentTypes.ts';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAccount, buildAdmin, buildHouse, buildUnion, type House, personActor } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let reviewer: PersonActor;
let clerk: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  reviewer = await buildAdmin(house.root);
  clerk = await buildAdmin(house.root);
});

/** Asks for all there is to know. */
const everything: WrittenDocument<'decision'> = {
  ...{ kind: 'decision', key: 'judge.all', title: '审核', facts: [...factCatalogue.keys()], hit: 'first', rows: [] },
  otherwise: { outcome: 'manual', light: 'amber' },
};
const union = { name: 'union', title: '工会', widget: 'union', optional: true };

type Subject = 'person' | 'member' | 'union';
it.each<[string, Subject, 'himself' | 'panel', 'named' | 'none' | 'no routing']>([
  ['a person', 'person', 'himself', 'named'],
  ['a person', 'person', 'himself', 'none'],
  ['a person', 'person', 'himself', 'no routing'],
  ['a member', 'member', 'himself', 'named'],
  ['a member', 'member', 'himself', 'none'],
  ['a member', 'member', 'himself', 'no routing'],
  ['a member', 'member', 'panel', 'named'],
  ['a member', 'member', 'panel', 'no routing'],
  ['a union', 'union', 'panel', 'no routing'],
])('about %s (%s), begun by %s, union %s', async (_, subject, by, routing) => {
  const fields = routing === 'no routing' ? [{ ...union, name: 'note', widget: 'text' }] : [union];
  const { begin } = await openProcess(house.root, { subject, fields, review: { check: 'judge.all' } }, [everything]);
  const data = routing === 'named' ? { union: house.baseB.id } : {};
  const { actor, member } =
    subject === 'member'
      ? await buildMemberActor(house.baseA)
      : { actor: personActor(await buildAccount()), member: undefined };
  const about = subject === 'union' ? (await buildUnion(house.districtA)).id : member?.id;
  const { application } = by === 'panel' ? await begin(clerk, data, about) : await begin(actor, data);
  await approveApplication(reviewer, application.id);
  const [before, now] = (await find('decision', { applicationId: application.id }, { order: 'createdAt' })).map(
    ({ verdicts }) => (verdicts as Verdict[])[0]?.facts,
  );
  expect(Object.keys(before ?? {}).length).toBeGreaterThan(20);
  expect(now).toEqual(before);
});
