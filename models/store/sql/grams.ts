// Search without extensions: every text is kept as its two-character pieces (and those of its pinyin initials) in a GIN-indexed
// text[] column. Two Chinese characters are one exact piece, which trigrams cannot do.
import { pinyin } from 'pinyin-pro';
import { cleanText } from '../../../cleanText.ts';

const separators = /[\s,，、;；·•\u2022\u2027\u30FB\uFF65()（）“”"'‘’《》〈〉\-_/]+/u;

/** 'njyk' for '南京医科'; letters and digits stay. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/\s+/g, '');
}

/** The pieces of a word: all neighbouring pairs of characters (code points, so rare characters stay whole). */
export function piecesOf(word: string): string[] {
  const characters = [...word.toLowerCase()];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The words a query or a text falls into. */
export const wordsOf = (text: string): string[] => cleanText(text).toLowerCase().split(separators).filter(Boolean);

/** What is stored for a record: the pieces of its searchable texts and of their initials. */
export function searchColumns(texts: readonly string[]): { initials: string; grams: string[] } {
  const initials = texts.map(initialsOf);
  const words = [...texts, ...initials].flatMap(wordsOf);
  return { initials: joinInitials(texts, initials), grams: [...new Set(words.flatMap(piecesOf))] };
}

/** The initials of all texts that have some: those of a code are the code itself, which is searched anyway. */
export const joinInitials = (texts: readonly string[], initials: readonly string[]): string =>
  initials.filter((each, index) => each !== texts[index]?.toLowerCase()).join(' ');
