import type { Language } from '../../contract/words.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { spokenIn } from './spokenIn.ts';

/** Every reason of a refusal with its way out, a sentence each; none where it is no refusal. */
export const whyNot = (verdict: Verdict | null | undefined, language: Language): string[] =>
  verdict?.outcome === 'refuse'
    ? spokenIn(verdict).map(({ reason, fix }) => [reason, fix].filter(Boolean).join(language === 'zh' ? '。' : '. '))
    : [];
