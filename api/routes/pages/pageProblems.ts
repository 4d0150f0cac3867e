import type { FieldProblem } from '../../../contract/problem.ts';
import type { Language } from '../../../contract/words.ts';
import { AppError } from '../../../errors.ts';

export type PageProblems = { status: number; problems: FieldProblem[]; title: string };

/** A refusal to be shown on the page it came from; unforeseen errors go on. */
export function pageProblems(error: unknown, language: Language): PageProblems {
  if (!(error instanceof AppError) || error.status >= 500 || error.code === 'not-signed-in') throw error;
  const problems = error.errors.map(({ path, message, messageEn }) => ({
    path: path.replace(/^\//, ''),
    message: language === 'en' ? (messageEn ?? message) : message,
  }));
  return { status: error.status, problems, title: error.text[language] };
}
