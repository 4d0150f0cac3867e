import { cleanText } from '../../cleanText.ts';

// NFKC would alter CJK compatibility ideographs and still miss most dots, so the dots are listed and the rest is NFC.
const dots =
  /[\u318D\u1427\uA78F\u02D9\uFE52\u2024\u2E33\u25E6\u2218\u2022\u2027\u30FB\uFF65\u22C5\u2219\u0387\u25CF\u16EB\u2E31]/g;
const dotBetweenHan = /(?<=\p{Script=Han})\s*[.\uFF0E\u3002]\s*(?=\p{Script=Han})/gu;
const compatibility = /[\uF900-\uFAFF]|[\u{2F800}-\u{2FA1F}]/u;

function composed(text: string): string {
  // NFC also rewrites compatibility ideographs, which some names are written with.
  return compatibility.test(text)
    ? Array.from(text, (character) => (compatibility.test(character) ? character : character.normalize('NFC'))).join('')
    : text.normalize('NFC');
}

/** One spelling for one name: U+00B7 for every middle dot, no stray spaces, rare characters untouched. */
export function normaliseName(raw: string): string {
  return composed(cleanText(raw))
    .replace(dots, '\u00B7')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
    .replace(dotBetweenHan, '\u00B7')
    .replace(/ ?\u00B7 ?/g, '\u00B7')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
