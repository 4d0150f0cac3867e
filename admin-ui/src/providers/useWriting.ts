import { useLocale } from 'react-admin';
import { type Writing, writingIn } from './writing.ts';

/** How the reader's language sets things out. */
export const useWriting = (): Writing => writingIn(useLocale() ?? 'zh');
