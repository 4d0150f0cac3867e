import type { Contact } from '../../contract/pageView.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/speaking.ts';

/** When the telephone is answered, and whether it is now; undefined where nobody has said. */
export function useHours({ hours, answers }: Contact): string | undefined {
  const words = useWords(shellWords);
  if (!hours || !answers) return hours;
  const now = answers.now ? words.answersNow : words.answersFrom(answers.from.day, answers.from.time);
  return words.both(hours, now);
}
