// Full pinyin as people type it. What is kept of a name to be looked up are the initials of its pinyin: these are taken from the query,
// and of what they find counts only what sounds as it was typed.
import { pinyin } from 'pinyin-pro';

/** One syllable: an initial, vowels, and an n, ng or r that does not begin the next one. */
const syllable = /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?/g;
const fewest = 2;

/** 'njyk' for 'nanjingyike'; undefined for what is no row of syllables, such as initials. */
export function initialsOfPinyin(word: string): string | undefined {
  const syllables = word.match(syllable) ?? [];
  const isWhole = syllables.join('') === word && syllables.some((each) => each.length > 1);
  return isWhole && syllables.length >= fewest ? syllables.map((each) => each[0]).join('') : undefined;
}

/** Whether a row of characters of the text sounds so. */
export const soundsLike = (text: string, typed: string): boolean =>
  pinyin(text, { toneType: 'none', separator: '', v: true }).toLowerCase().includes(typed);
