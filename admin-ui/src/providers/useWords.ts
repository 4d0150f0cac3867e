import { useLocale } from 'react-admin';
import type { Title } from '../../../contract/words.ts';

/** What a screen says in both languages, in the reader's: words that stand beside what says them, rather than among the messages. */
export function useWords(): (title: Title) => string {
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  return (title) => title[locale];
}
