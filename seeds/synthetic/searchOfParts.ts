import { initialsOf, joinInitials, piecesOf, wordsOf } from '../../models/store/sql/grams.ts';

const cachedInitials = new Map<string, string>();

/** Initials of a text put together from parts that come again and again: each part is read once. */
export function initialsOfParts(parts: readonly string[]): string {
  return parts.map(initialsOfPart).join('');
}

const plain = /^[\dA-Za-z]*$/;

function initialsOfPart(part: string): string {
  // Codes are their own initials, and each comes once: they are not kept.
  if (plain.test(part)) return part.toLowerCase();
  let initials = cachedInitials.get(part);
  if (initials === undefined) {
    initials = initialsOf(part);
    cachedInitials.set(part, initials);
  }
  return initials;
}

/** What `searchColumns` stores, for texts given as parts. */
export function searchOfParts(texts: readonly (readonly string[])[]): { initials: string; grams: string[] } {
  const initials = texts.map(initialsOfParts);
  const wholes = texts.map((parts) => parts.join(''));
  const words = [...wholes, ...initials].flatMap(wordsOf);
  return { initials: joinInitials(wholes, initials), grams: [...new Set(words.flatMap(piecesOf))] };
}
