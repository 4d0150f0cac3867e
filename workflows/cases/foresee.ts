import type { Language } from '../../contract/words.ts';
import type { LoadedCase } from './loadCases.ts';

/** What approving would do, in sentences. Where it has been done already, it is what has been done that stays. */
export const foresee = ({ effect, found }: LoadedCase, language: Language): string[] =>
  effect.preview(found).map((sentence) => sentence[language]);
