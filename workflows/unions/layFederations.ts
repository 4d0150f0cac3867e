// The federations of a division and what is below it, laid down from the divisions: only those that are missing.
import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { divisionsWithin } from '../../models/store/queries/divisionTree.ts';
import { find } from '../../models/store/sql/find.ts';
import { isWithin } from '../../models/store/sql/unionPath.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { installPacksAt } from '../documents/installPacks.ts';
import { rulebook } from '../documents/rulebook.ts';
import { holdingAt } from './holding.ts';
import { type Federation, type FederationLevel, federationLevels, planFederations } from './planFederations.ts';

type Union = Pick<Rows['union'], 'id' | 'path' | 'divisionId' | 'kind' | 'name'>;
type Options = { signal?: AbortSignal; progress?: (done: number, total: number, says?: string) => void };

const batch = 200;

/** Of each level, how many federations are missing below a union. @throws Conflict for a union without a division */
export async function countMissing(union: Union): Promise<Record<FederationLevel, number>> {
  return countLevels(await missingBelow(union, 'street'));
}

function countLevels(federations: readonly Federation[]): Record<FederationLevel, number> {
  const counts = federationLevels.map(
    (level) => [level, federations.filter((each) => each.level === level).length] as const,
  );
  return Object.fromEntries(counts) as Record<FederationLevel, number>;
}

/** How many a division asks for, of each level, before there is any union. */
export async function countFederations(divisionId: string): Promise<Record<FederationLevel, number>> {
  return countLevels(await plannedIn(divisionId, 'street'));
}

/** Makes them, level by level, each batch in a transaction of its own; what somebody has made meanwhile stays. @returns how many */
export async function layFederations(
  actor: Actor,
  union: Union,
  to: FederationLevel,
  { signal, progress = () => {} }: Options = {},
): Promise<{ made: number }> {
  const missing = await missingBelow(union, to);
  let made = 0;
  for (const level of federationLevels) {
    const ofLevel = missing.filter((each) => each.level === level);
    for (let at = 0; at < ofLevel.length; at += batch) {
      signal?.throwIfAborted();
      made += await makeBatch(actor, union, ofLevel.slice(at, at + batch));
      progress(made, missing.length);
    }
  }
  return { made };
}

async function missingBelow(union: Union, to: FederationLevel): Promise<Federation[]> {
  const planned = await plannedBelow(union, to);
  const standing = await standingBelow(
    union,
    planned.map(({ divisionId }) => divisionId),
  );
  return planned.filter(({ divisionId }) => !standing.has(divisionId));
}

async function plannedBelow({ divisionId, kind, name }: Union, to: FederationLevel): Promise<Federation[]> {
  if (!divisionId || kind !== 'aboveBase')
    throw new Conflict(
      'no-division',
      `“${name}”没有填写所在地，或不是基层以上工会，不能按行政区划建立下级工会`,
      `${name} has no division, or is a base union: nothing can be laid down below it`,
    );
  return plannedIn(divisionId, to);
}

/** Below a division; what lies above it is read for the names alone. */
async function plannedIn(divisionId: string, to: FederationLevel): Promise<Federation[]> {
  const divisions = new Map((await divisionsWithin(divisionId)).map((division) => [division.id, division]));
  return planFederations(divisions, to).filter(
    (each) => each.divisionId !== divisionId && each.divisionId.startsWith(divisionId),
  );
}

/** By division; a union of an industry may stand in the same place and is none of these. */
async function standingBelow(union: Union, divisionIds: readonly string[]): Promise<Map<string, Union>> {
  const found = await find('union', {
    divisionId: divisionIds,
    kind: 'aboveBase',
    state: 'active',
    type: ['district', 'federation'],
  });
  return new Map(found.filter(({ path }) => isWithin(path, union.path)).map((each) => [String(each.divisionId), each]));
}

async function makeBatch(actor: Actor, union: Union, federations: readonly Federation[]): Promise<number> {
  const above = await standingBelow(union, [...new Set(federations.map(({ aboveId }) => String(aboveId)))]);
  const book = await rulebook();
  const made = await transact(actor, { action: 'layFederations', reason: union.name }, async (tx) => {
    await tx.lockName(`federations ${union.id}`);
    const standing = await standingBelow(
      union,
      federations.map(({ divisionId }) => divisionId),
    );
    const fresh = federations.filter(({ divisionId }) => !standing.has(divisionId));
    for (const { divisionId, aboveId, name, type, holdsSmallUnits } of fresh) {
      const parent = above.get(String(aboveId)) ?? union;
      const holding = holdingAt(book.at(parent.path), { kind: 'aboveBase', type });
      const acceptsMembers = holding.outcome === 'always' || (holding.outcome === 'may' && holdsSmallUnits);
      tx.create('union', {
        ...{ name, kind: 'aboveBase', type, acceptsMembers, divisionId, parentId: parent.id, parentPath: parent.path },
        ...{ formerNames: [], custom: {} },
      });
    }
    return fresh;
  });
  await installPacksAt(made.map(({ divisionId }) => divisionId));
  return made.length;
}
