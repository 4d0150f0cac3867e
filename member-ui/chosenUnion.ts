// What a tap on a hit of the search says: the union, and the employer by whose name it was found. Runs in browser and server.
import type { UnionAnswer } from '../contract/place.ts';

export const chosenValue = ({ id, employerId }: Pick<UnionAnswer, 'id' | 'employerId'>): string =>
  employerId ? `${id}:${employerId}` : String(id);

export function readChosen(value: string): { union: string; employer?: string } {
  const [union = '', employer] = value.split(':');
  return employer ? { union, employer } : { union };
}

/** What a tap on “look below” says: the union looked below, and the last one seen. */
export const belowValue = (union: string, after?: string): string => (after ? `${union}:${after}` : union);

export function readBelow(value: string): { union: string; after?: string } {
  const [union = '', after] = value.split(':');
  return after ? { union, after } : { union };
}

/** In one line; what lies elsewhere says so before it. */
export const hitWhere = (where: string, selectable: boolean, advice: string | undefined, between: string): string =>
  selectable && advice ? [advice, where].filter(Boolean).join(between) : where;

/** Who knows the employer finds it by that name, and its union beside it. */
export const hitName = ({ id, name, employerName }: Pick<UnionAnswer, 'id' | 'name' | 'employerName'>): string =>
  id && employerName ? `${employerName}（${name}）` : name;
