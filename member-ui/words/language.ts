import type { Language } from '../../contract/words.ts';

/** The words of one part of the pages, in both languages: what is missing in one does not compile. */
export type Words<Zh> = Record<Language, Zh>;
