import type { Language } from '../contract/words.ts';

export const languageCookie = 'language';

/** The language that a Cookie header says the reader has chosen, if any. */
export function chosenLanguage(cookies: string): Language | undefined {
  const chosen = /(?:^|;\s*)language=(zh|en)(?:;|$)/.exec(cookies)?.[1];
  return chosen as Language | undefined;
}
