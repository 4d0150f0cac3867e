// Who reviews what, as the process says: the subject's own union, the one the case is for, or the one above it.
import { Forbidden } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { mayActAt } from '../../models/store/gates/assertInScope.ts';
import { parentOf } from '../../models/store/sql/unionPath.ts';
import type { ReviewPolicy, ReviewVerb } from '../../rules/engine/documentTypes.ts';

type Place = Pick<Rows['union'], 'id' | 'name' | 'path' | 'parentId'>;
type Unions = { union: Place; from: Place | undefined };
/** Of the union above only where it lies is at hand. */
type Assigned = { id: string; name: string; path: string };

/** The union whose review a step is. */
export function assignedUnion({ by, transitions }: ReviewPolicy, verb: ReviewVerb, { union, from }: Unions): Assigned {
  const whose = transitions?.[verb]?.by ?? by;
  if (whose === 'own') return from ?? union;
  const above = parentOf(union.path);
  if (whose === 'target' || !above || !union.parentId) return union;
  return { id: union.parentId, name: `${union.name}的上级工会`, path: above };
}

/** A step is taken by those who review for its union, or above it where nobody is there. @throws Forbidden naming whose it is */
export const assertReviewer = (actor: Actor, review: ReviewPolicy, verb: ReviewVerb, unions: Unions): void =>
  assertReviewing(actor, assignedUnion(review, verb, unions), verb);

/** The same where the union is at hand. */
export function assertReviewing(
  actor: Actor,
  assigned: Pick<Assigned, 'name' | 'path'> | undefined,
  verb: ReviewVerb | 'open',
): void {
  if (assigned && !isReviewing(actor, assigned, verb))
    throw new Forbidden('not-reviewer', `这一步由${assigned.name}办理`, `This step is taken by ${assigned.name}`);
}

export const isReviewing = (actor: Actor, { path }: Pick<Assigned, 'path'>, verb: ReviewVerb | 'open'): boolean =>
  actor.kind !== 'person' || mayActAt(actor, getResource('application'), verb, path);
