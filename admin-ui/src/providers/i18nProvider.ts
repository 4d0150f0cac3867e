// Chinese first, English second. Names of resources and fields come from the meta, not from message files.

import polyglot from 'ra-i18n-polyglot';
import englishCore from 'ra-language-english';
import type { I18nProvider } from 'react-admin';
import { preferredLanguage } from './language.ts';
import { chineseCore } from './messages/chineseCore.ts';
import { chineseMessages } from './messages/chineseMessages.ts';
import { englishMessages } from './messages/englishMessages.ts';
import { metaTitle } from './metaTitle.ts';
import { answerIn } from './requestJson.ts';

const messages = { zh: { ...chineseCore, ...chineseMessages }, en: { ...englishCore, ...englishMessages } };
const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** The document says its language, and its tab what it is. */
function speak(locale: string): void {
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  document.title = locale === 'zh' ? '会籍管理' : 'Membership';
}

function create(): I18nProvider {
  const words = polyglot((locale) => messages[locale === 'en' ? 'en' : 'zh'], preferredLanguage(), locales, {
    allowMissing: true,
  });
  answerIn(words.getLocale());
  speak(words.getLocale());
  return {
    ...words,
    translate: (key, options) => metaTitle(key, words.getLocale()) ?? words.translate(key, options),
    async changeLocale(locale) {
      await words.changeLocale(locale);
      answerIn(locale);
      speak(locale);
    },
  };
}

export const i18nProvider = create();
