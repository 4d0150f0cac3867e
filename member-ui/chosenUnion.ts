// What a tap on a hit of the search says: the union, and the employer by whose name it was found. Runs in browser and server.
import type { UnionAnswer } from '../contract/place.ts';

export const chosenValue = ({ id, employerId }: Pick<UnionAnswer, 'id' | 'employerId'>): string =>
  employerId ? `${id}:${employerId}` : String(id);

export function readChosen(value: string): { union: string; employer?: string } {
  const [union = '', employer] = value.split(':');
  return employer ? { union, employer } : { union };
}

/** Who knows the employer finds it by that name, and its union beside it. */
export const hitName = ({ id, name, employerName }: Pick<UnionAnswer, 'id' | 'name' | 'employerName'>): string =>
  id && employerName ? `${employerName}（${name}）` : name;
