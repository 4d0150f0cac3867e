import { initialsOfParts } from '../synthetic/searchOfParts.ts';

/** What `searchColumns([name, number])` stores, for a name in parts and a number of digits; `grams` as an array literal. */
export function memberGrams(nameParts: readonly string[], number: string): { initials: string; grams: string } {
  const initials = initialsOfParts(nameParts);
  const pieces = new Set<string>();
  // The store parts words at the middle dot.
  for (const text of [nameParts.join(''), initials]) for (const word of text.split('·')) addPairs(pieces, word);
  addPairs(pieces, number);
  return { initials, grams: `{${[...pieces].join(',')}}` };
}

function addPairs(pieces: Set<string>, word: string): void {
  let previous = '';
  for (const character of word) {
    if (previous) pieces.add(previous + character);
    previous = character;
  }
}
