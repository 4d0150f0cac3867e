import type { Consequence } from '../../contract/consequence.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { count, getFor } from '../../models/store/gates/read.ts';

type Dependants = Omit<Consequence, 'total' | 'estimated' | 'blocks'> & { resource: ResourceName; blocks?: true };

const waiting = { state: statesIn('application', 'pending') };

/** What would be left without a union if this one were closed, told before somebody says yes. @throws NotFound, Forbidden as closing does */
export async function countDependants(actor: Actor, id: string): Promise<Consequence[]> {
  await getFor(actor, 'union', id, 'close');
  const dependants: Dependants[] = [
    {
      resource: 'member',
      title: { zh: '会员', en: 'Members' },
      path: 'members',
      filter: { unionId: id, state: statesIn('member', 'live') },
    },
    {
      resource: 'union',
      title: { zh: '下级工会', en: 'Unions below it' },
      path: 'unions',
      filter: { parentId: id, state: 'active' },
      blocks: true,
    },
    {
      resource: 'application',
      title: { zh: '申请加入它的未办结办件', en: 'Open applications to it' },
      path: 'applications',
      filter: { unionId: id, ...waiting },
    },
    {
      resource: 'application',
      title: { zh: '等它审核的办件', en: 'Applications that wait for its review' },
      path: 'applications',
      filter: { reviewerUnionId: id, ...waiting },
    },
  ];
  return Promise.all(
    dependants.map(async ({ resource, blocks = false, ...rest }) => ({
      ...rest,
      blocks,
      ...(await count(actor, resource, rest.filter)),
    })),
  );
}
