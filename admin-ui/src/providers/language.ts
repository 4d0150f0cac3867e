// The language of the panel, for what is drawn before the panel is there: kept where react-admin keeps it.
import type { Language } from '../../../contract/words.ts';

const key = 'RaStore.locale';

/** Chinese, unless the browser asks for English and not for Chinese. */
export const preferredLanguage = (): Language =>
  navigator.language.startsWith('en') && !navigator.languages?.some((tag) => tag.startsWith('zh')) ? 'en' : 'zh';

export function keptLanguage(): Language {
  const kept = localStorage.getItem(key);
  return kept === '"en"' ? 'en' : kept === '"zh"' ? 'zh' : preferredLanguage();
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, JSON.stringify(language));
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
