// Whose step it is: the subject's own union, the one the case is for, the one above it; step by step where they differ.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { ReviewPolicy } from '../../../rules/engine/documentTypes.ts';
import { decideApplication } from '../../../workflows/applications/decideApplication.ts';
import { openApplication } from '../../../workflows/applications/openApplication.ts';
import { rerouteStranded } from '../../../workflows/reviews/rerouteStranded.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, buildUnion, type House, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  await buildAdmin(house.root);
});

type By = ReviewPolicy['by'];
const fields = [{ name: 'union', title: '转入的工会', widget: 'union', required: true }];

/** A member of baseA who asks something of baseB. */
async function asked(review: Partial<ReviewPolicy>) {
  const { begin } = await openProcess(house.root, { subject: 'member', fields, review });
  const { actor, member } = await buildMemberActor(house.baseA);
  const { application } = await begin(actor, { union: house.baseB.id });
  return { id: application.id, application, member };
}
const reason = '材料不全';
const tried = async (union: Rows['union'], id: string, verb: 'approve' | 'return' | 'reject') => {
  const input = verb === 'approve' ? {} : { reason };
  return decideApplication(await buildAdmin(union), id, verb, input).then(
    ({ state }) => state,
    ({ status, text }) => `${status} ${text.zh}`,
  );
};

describe('a case of a member of baseA for baseB', () => {
  it.each<[By, keyof House, keyof House]>([
    ['own', 'baseA', 'baseB'],
    ['target', 'baseB', 'baseA'],
    ['upper', 'districtB', 'baseB'],
  ])('reviewed by %s is decided by %s, and not by %s', async (by, reviewer, other) => {
    const { id, application } = await asked({ by });
    expect(application).toMatchObject({ assignedUnionId: house[reviewer].id, fromUnionId: house.baseA.id });
    const said = by === 'upper' ? `${house.baseB.name}的上级工会` : house[reviewer].name;
    expect(await tried(house[other], id, 'approve')).toBe(`403 这一步由${said}办理`);
    await expect(openApplication(await buildAdmin(house[other]), id)).rejects.toMatchObject({ status: 403 });
    expect(await openApplication(await buildAdmin(house[reviewer]), id)).toMatchObject({ state: 'opened' });
    expect(await tried(house[reviewer], id, 'approve')).toBe('approved');
  });

  it('is decided by those above the reviewer as well, and seen by nobody else', async () => {
    const { id } = await asked({ by: 'target' });
    expect(await tried(house.baseC, id, 'approve')).toMatch(/^404/);
    expect(await tried(house.cityA, id, 'approve')).toBe(`403 这一步由${house.baseB.name}办理`);
    expect(await tried(house.provinceB, id, 'approve')).toBe('approved');
  });

  it('goes step by step where the process says so', async () => {
    const transitions = { return: { by: 'own' as const }, reject: { by: 'upper' as const } };
    const one = await asked({ by: 'target', transitions });
    expect(await tried(house.baseB, one.id, 'return')).toBe(`403 这一步由${house.baseA.name}办理`);
    expect(await tried(house.baseB, one.id, 'reject')).toBe(`403 这一步由${house.baseB.name}的上级工会办理`);
    expect(await tried(house.baseA, one.id, 'return')).toBe('returned');
    const two = await asked({ by: 'target', transitions });
    expect(await tried(house.districtB, two.id, 'reject')).toBe('rejected');
    const three = await asked({ by: 'target', transitions });
    expect(await tried(house.baseB, three.id, 'approve')).toBe('approved');
  });
});

describe('where nobody reviews', () => {
  it('the case climbs to the nearest union above that has somebody', async () => {
    const { begin } = await openProcess(house.root, { subject: 'member' });
    const union = await buildUnion(house.provinceC);
    const { actor } = await buildMemberActor(union);
    expect((await begin(actor)).application).toMatchObject({
      assignedUnionId: union.id,
      reviewerUnionId: house.root.id,
    });
  });

  it('also where the only one who could began it himself', async () => {
    const { begin } = await openProcess(house.root, { subject: 'member' });
    const { member } = await buildMemberActor(house.provinceC);
    const only = await buildAdmin(house.provinceC);
    const { application } = await begin(only, {}, member.id);
    expect(application).toMatchObject({ begunById: only.accountId, reviewerUnionId: house.root.id });
    await expect(decideApplication(only, application.id, 'approve', {})).rejects.toMatchObject({ code: 'own-case' });
    expect(await rerouteStranded()).toMatchObject({ stuck: 0 });
    expect(await reread('application', application.id)).toMatchObject({ reviewerUnionId: house.root.id });
  });
});

it('nobody decides what he took up for another, though that one had begun it himself', async () => {
  const { begin } = await openProcess(house.root, { subject: 'member' });
  const { actor, member } = await buildMemberActor(house.baseA);
  const { application } = await begin(actor);
  const reviewer = await buildAdmin(house.baseA);
  await decideApplication(await buildAdmin(house.baseA), application.id, 'return', { reason });
  expect((await begin(reviewer, {}, member.id)).application.id).toBe(application.id);
  await expect(decideApplication(reviewer, application.id, 'approve', {})).rejects.toMatchObject({ code: 'own-case' });
});
