// Chinese first, English second. Names of resources and fields come from the meta, not from message files.

import polyglot from 'ra-i18n-polyglot';
import englishCore from 'ra-language-english';
import type { I18nProvider } from 'react-admin';
import { preferredLanguage, speak, spoken } from './language.ts';
import { chineseCore } from './messages/chineseCore.ts';
import { chineseMessages } from './messages/chineseMessages.ts';
import { englishMessages } from './messages/englishMessages.ts';
import { renewMeta } from './meta.ts';
import { metaTitle } from './metaTitle.ts';
import { queryClient } from './queryClient.ts';
import { answerIn } from './requestJson.ts';

const messages = { zh: { ...chineseCore, ...chineseMessages }, en: { ...englishCore, ...englishMessages } };
const locales = Object.entries(spoken).map(([locale, { name }]) => ({ locale, name }));
const languageOf = (locale: string) => (locale === 'en' ? 'en' : 'zh');

function create(): I18nProvider {
  const words = polyglot((locale) => messages[languageOf(locale)], preferredLanguage(), locales, {
    allowMissing: true,
  });
  answerIn(words.getLocale());
  speak(languageOf(words.getLocale()));
  return {
    ...words,
    translate: (key, options) =>
      metaTitle(key, words.getLocale(), options?.smart_count) ?? words.translate(key, options),
    async changeLocale(locale) {
      await words.changeLocale(locale);
      answerIn(locale);
      speak(languageOf(locale));
      // What the server has said, it said in the other language.
      await renewMeta();
      queryClient.clear();
    },
  };
}

export const i18nProvider = create();
