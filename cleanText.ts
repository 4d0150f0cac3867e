// What people type is cleaned once, by this, at every door: before it is checked, stored or searched.

/** Variation selectors choose between shapes of one ideograph, as some names are written: they stay behind a Han character. */
const strayVariation = /(?<!\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]/gu;
/** Marks that nobody sees and that turn text round; fillers and joiners that look like nothing. */
const unseen = /(?![\uFE00-\uFE02\u{E0100}-\u{E01EF}])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;
/** Full-width letters and digits, and Kangxi radicals typed for the characters they look like. */
const folded = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F00-\u2FD5\u2E9F\u2EF3]/gu;

/** One spelling of one text; '' when nobody would see anything in it. */
export const cleanText = (raw: string): string =>
  raw
    .replace(unseen, '')
    .replace(strayVariation, '')
    .replace(folded, (character) => character.normalize('NFKC'))
    .trim();
