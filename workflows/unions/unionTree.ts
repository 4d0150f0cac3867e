import type { UnionNode, UnionPortion, UnionTreeQuery } from '../../contract/unionTree.ts';
import { Forbidden } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { get, list } from '../../models/store/gates/read.ts';
import { breadcrumbs } from '../../models/store/queries/unionSearch.ts';
import { countByBranch, treeUnions } from '../../models/store/queries/unionTree.ts';

const portion = 50;

/** A portion of the tree with the numbers of each branch: one question for the unions, one for each number. */
export async function unionTree(actor: PersonActor, asked: UnionTreeQuery): Promise<UnionPortion> {
  const from = Number(asked.from ?? 0);
  const { unions, total } = await wantedUnions(actor, asked, from);
  const ids = unions.map(({ id }) => id);
  const counted = async (name: ResourceName, filter: unknown) => allowed(() => countByBranch(actor, name, filter, ids));
  const [above, members, waiting, employers, administrators] = await Promise.all([
    breadcrumbs(unions.map(({ path }) => path)),
    counted('member', { state: statesIn('member', 'live') }),
    counted('application', { state: statesIn('application', 'inProgress') }),
    counted('employer', {}),
    counted('grant', { state: 'live' }),
  ]);
  const numbers = Object.entries({ members, waiting, employers, administrators });
  const nodes = unions.map(
    ({ path, ...union }): UnionNode => ({
      ...union,
      above: above.get(path) ?? '',
      ...Object.fromEntries(numbers.flatMap(([name, found]) => (found ? [[name, found.get(union.id) ?? 0]] : []))),
    }),
  );
  return { nodes, total };
}

async function wantedUnions(actor: PersonActor, { below, q }: UnionTreeQuery, from: number) {
  if (below) {
    await get(actor, 'union', below);
    return treeUnions({ parentId: below, from, limit: portion });
  }
  if (!q) return treeUnions({ ids: [...new Set(actor.powers.map(({ unionId }) => unionId))] });
  const { rows, total } = await list(actor, 'union', {
    filter: { q },
    sort: ['name', 'ASC'],
    range: [from, from + portion - 1],
  });
  return { ...(await treeUnions({ ids: rows.map(({ id }) => id) })), total };
}

/** Undefined for what he may not list. */
async function allowed<T>(read: () => Promise<T>): Promise<T | undefined> {
  return read().catch((error) => {
    if (error instanceof Forbidden) return undefined;
    throw error;
  });
}
