import type { Language } from '../../contract/words.ts';
import { stillOpenOn } from '../dependants/stillOpenOn.ts';
import type { LoadedCase } from './loadCases.ts';

/** What approving would do, in sentences. Where it has been done already, it is what has been done that stays. */
export async function foresee({ effect, found }: LoadedCase, language: Language): Promise<string[]> {
  const sentences = effect.preview(found).map((sentence) => sentence[language]);
  if (!effect.leavesUnion) return sentences;
  return [...sentences, ...(await stillOpenOn('member', found.subject.id, found.application.id, language))];
}
