// The language of the panel, for what is drawn before the panel is there: kept where react-admin keeps it.
import type { Language } from '../../../contract/words.ts';

const key = 'RaStore.locale';

type Spoken = { tag: string; name: string; panel: string };

/** How a language is called by those who speak it, and what the panel is called in it. */
export const spoken: Readonly<Record<Language, Spoken>> = {
  zh: { tag: 'zh-CN', name: '中文', panel: '会籍管理' },
  en: { tag: 'en', name: 'English', panel: 'Membership administration' },
};

export const otherThan = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** Chinese, unless the browser asks for English and not for Chinese. */
export const preferredLanguage = (): Language =>
  navigator.language.startsWith('en') && !navigator.languages?.some((tag) => tag.startsWith('zh')) ? 'en' : 'zh';

export function keptLanguage(): Language {
  const kept = localStorage.getItem(key);
  return kept === '"en"' ? 'en' : kept === '"zh"' ? 'zh' : preferredLanguage();
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, JSON.stringify(language));
  speak(language);
}

/** The document says its language, and its tab what it is. */
export function speak(language: Language): void {
  document.documentElement.lang = spoken[language].tag;
  document.title = spoken[language].panel;
}
